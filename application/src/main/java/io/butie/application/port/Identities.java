package io.butie.application.port;

import io.butie.domain.reference.LineId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.util.Optional;

/** Who is behind a claim line. */
public interface Identities {

  /** The line without its person, if it is there. */
  Optional<Line> find(LineId line);

  /** The person in clear; empty where there is no such line, or they are erased. */
  Optional<Identity> open(LineId line);

  /** What became of a person's data. */
  enum Data {
    KEPT,
    RESTRICTED,
    ERASED
  }

  /** A line, and whether its person may be shown. */
  record Line(Region region, PayeeId payee, Data data) {}

  /** As they stand on the claim; empty where they did not. */
  record Identity(
      Optional<String> idNumber, Optional<String> name, Optional<String> certificateNumber) {

    /** Without any of it: it must not come into any log. */
    @Override
    public String toString() {
      return "an identity";
    }
  }
}

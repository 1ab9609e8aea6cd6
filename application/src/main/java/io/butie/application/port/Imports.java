package io.butie.application.port;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.time.LocalDate;
import java.util.Optional;

/** Which files of earlier systems were prepared, and which of them were taken over. */
public interface Imports {

  /** The import of a file with this content, held by this transaction until it ends. */
  Optional<Import> hold(Digest content);

  void add(Import prepared);

  /** The import was taken over: from now on it is there for good. */
  void approved(Digest content, UserId checker);

  /**
   * An import.
   *
   * @param content SHA-256 of the file
   * @param what the sort of file, such as AWARDS
   * @param approvedBy empty until it is taken over
   */
  record Import(
      Digest content, String what, UserId madeBy, LocalDate madeOn, Optional<UserId> approvedBy) {}
}

package io.butie.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.domain.access.AuditEntry.Act;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

  private static final Act SHOWN =
      new Act(
          Optional.of(new UserId("zhang.wei")),
          Optional.of(Role.AUDITOR),
          "showPerson",
          new Region("130100"),
          Optional.of("L000001"),
          Optional.of("0190163d-8694-739b-aea5-966c26f8ad91"),
          Optional.of("核对投诉"));
  private static final Act DENIED =
      new Act(
          Optional.empty(),
          Optional.empty(),
          "listRuns",
          Region.PROVINCE,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final Instant TIME = Instant.parse("2023-05-04T04:00:00.123Z");

  /** Made by other code, from what the Javadoc says of the bytes: struct and hashlib of Python. */
  @Test
  void isHashedByteForByteAsDescribed() {
    Digest first =
        new AuditEntry(1, TIME, SHOWN, AuditEntry.DONE).hashAfter(AuditEntry.BEFORE_THE_FIRST);
    Digest second = new AuditEntry(2, TIME.plusMillis(1), DENIED, "NOT_SIGNED_IN").hashAfter(first);

    assertThat(first.hex())
        .isEqualTo("5ec248519d72897deadb587502d44c98aa080fd41bdb679f8a923e872ec2bd9c");
    assertThat(second.hex())
        .isEqualTo("27df33070d6b51e52eb0e4001ed319616b3b9ce4bb7641b1dc1c074eb0602a16");
  }
}

package io.butie.domain.access;

import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Who did or saw what, and how it ended: an entry of the audit log, chained by its hash to the one
 * before. It names things by their ids and never a person by name or number.
 *
 * @param sequence from 1, without gaps
 * @param time to the millisecond
 */
public record AuditEntry(long sequence, Instant time, Act act, String outcome) {

  /** The hash before the first entry: 32 bytes of zero. */
  public static final Digest BEFORE_THE_FIRST = Digest.ofBytes(new byte[Digest.LENGTH]);

  /** The outcome of what was done or shown. */
  public static final String DONE = "DONE";

  /** The outcome of a request that came again and got the answer of the first time. */
  public static final String REPEATED = "REPEATED";

  /** The outcome of a command that has begun: an entry that says how it ended follows. */
  public static final String BEGUN = "BEGUN";

  private static final byte VERSION = 1;

  /**
   * What somebody asked for.
   *
   * @param user empty where nobody was signed in, such as after a wrong password
   * @param role empty where the user is
   * @param operation the operationId in openapi.yaml, or the name of a command
   * @param region the one asked about; where none was named, the one that the user acts for
   * @param subject the id of the thing that it is about; empty for a list, and where there is no
   *     such thing
   * @param request the id of the request; empty for a command
   * @param reason in the user's words; empty where none is asked for
   */
  public record Act(
      Optional<UserId> user,
      Optional<Role> role,
      String operation,
      Region region,
      Optional<String> subject,
      Optional<String> request,
      Optional<String> reason) {}

  /**
   * SHA-256 over the hash before and the entry's bytes: version 1, sequence and milliseconds since
   * 1970 (8 bytes each, big-endian), then eight texts in UTF-8, each with its length before it (4
   * bytes; -1 and nothing more where it is absent): user, role, operation, region, subject,
   * outcome, request, reason.
   */
  public Digest hashAfter(Digest before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.bytes());
    bytes.write(VERSION);
    bytes.writeBytes(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(sequence).putLong(time.toEpochMilli()).array());
    write(bytes, act.user().map(UserId::value));
    write(bytes, act.role().map(Role::name));
    write(bytes, Optional.of(act.operation()));
    write(bytes, Optional.of(act.region().code()));
    write(bytes, act.subject());
    write(bytes, Optional.of(outcome));
    write(bytes, act.request());
    write(bytes, act.reason());
    return Digest.sha256(bytes.toByteArray());
  }

  private static void write(ByteArrayOutputStream bytes, Optional<String> text) {
    Optional<byte[]> utf8 = text.map(present -> present.getBytes(StandardCharsets.UTF_8));
    int length = utf8.map(present -> present.length).orElse(-1);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    utf8.ifPresent(bytes::writeBytes);
  }
}

package io.butie.application.request;

import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;

/**
 * What tells one request from all others of its sender.
 *
 * @param key chosen by the sender: 1 to 255 printable ASCII characters
 * @param content SHA-256 over what is asked
 */
public record RequestKey(UserId sender, String key, Digest content) {

  private static final int LONGEST = 255;

  /** MALFORMED where the key is none. */
  public static Outcome<RequestKey> of(UserId sender, String key, Digest content) {
    return !key.isEmpty()
            && key.length() <= LONGEST
            && key.chars().allMatch(c -> c > ' ' && c <= '~')
        ? Outcome.done(new RequestKey(sender, key, content))
        : Outcome.refused(
            RefusalCode.MALFORMED,
            "Idempotency-Key must be 1 to " + LONGEST + " printable ASCII characters",
            "Idempotency-Key 须为 1 至 " + LONGEST + " 个可打印的 ASCII 字符");
  }
}

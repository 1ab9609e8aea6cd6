package io.butie.application.access;

import io.butie.domain.access.UserAccount;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who has shown their password of late, so that a slow hash is not made for each request of theirs.
 * What is kept is an HMAC under a key that only this process has, over the stored hash too: a
 * password that was changed has to be shown anew.
 */
final class RecentProofs {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final String HMAC = "HmacSHA256";

  private final Clock clock;
  private final SecretKeySpec key;
  private final Map<UserId, Proof> proofs = new ConcurrentHashMap<>();

  private record Proof(Digest code, Instant until) {}

  RecentProofs(Clock clock, byte[] key) {
    this.clock = clock;
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** There is one for each account at most. */
  void remember(UserAccount account, String password) {
    proofs.put(account.id(), new Proof(code(account, password), clock.instant().plus(KEPT)));
  }

  boolean holds(UserAccount account, String password) {
    Proof proof = proofs.get(account.id());
    return proof != null
        && clock.instant().isBefore(proof.until())
        && MessageDigest.isEqual(proof.code().bytes(), code(account, password).bytes());
  }

  private Digest code(UserAccount account, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(account.passwordHash().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Digest.ofBytes(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}

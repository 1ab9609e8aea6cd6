package io.butie.adapters.security;

import io.butie.application.port.Entropy;
import io.butie.application.port.Passwords;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA-512 (RFC 8018 §5.2): {@code pbkdf2-sha512$iterations$salt$hash}. */
public final class Pbkdf2Passwords implements Passwords {

  /** What OWASP asks for with SHA-512. */
  public static final int PRODUCTION_ITERATIONS = 210_000;

  private static final String NAME = "pbkdf2-sha512";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private final int iterations;
  private final Entropy entropy;

  public Pbkdf2Passwords(int iterations, Entropy entropy) {
    this.iterations = iterations;
    this.entropy = entropy;
  }

  @Override
  public String hash(String password) {
    byte[] salt = entropy.bytes(SALT_BYTES);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        NAME,
        Integer.toString(iterations),
        base64.encodeToString(salt),
        base64.encodeToString(derive(password, salt, iterations)));
  }

  @Override
  public boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      throw new IllegalArgumentException("not a password hash of this installation");
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2WithHmacSHA512 is missing", e);
    } finally {
      spec.clearPassword();
    }
  }
}

package io.butie.adapters.security;

import io.butie.application.port.Entropy;
import io.butie.application.port.Vault;
import io.butie.domain.reference.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random nonce for sealing; HMAC-SHA-256 for the index and commitments.
 *
 * <p>What is sealed is base64 of nonce, ciphertext and tag, with the name of its key and a colon
 * before it; what the first key sealed has neither. An index is the HMAC of the number by the first
 * key, then of that, in hexadecimal, by the second, and so on.
 */
public final class AesVault implements Vault {

  /** The name of the first keys, which is written nowhere. */
  static final String FIRST = "";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SALT_BYTES = 16;
  private static final char AFTER_NAME = ':'; // base64 has none
  private static final String HMAC = "HmacSHA256";

  private final Map<String, byte[]> sealingKeys;
  private final String newest;
  private final List<byte[]> indexKeys;
  private final Entropy entropy;

  /** With the first keys alone. */
  public AesVault(byte[] sealingKey, byte[] indexKey, Entropy entropy) {
    this(Map.of(FIRST, sealingKey), FIRST, List.of(indexKey), entropy);
  }

  /**
   * With keys of several generations.
   *
   * @param sealingKeys those that are held, by name
   * @param newest the name of the one that seals
   * @param indexKeys all, in order
   */
  AesVault(
      Map<String, byte[]> sealingKeys, String newest, List<byte[]> indexKeys, Entropy entropy) {
    this.sealingKeys = Map.copyOf(sealingKeys);
    this.newest = newest;
    this.indexKeys = List.copyOf(indexKeys);
    this.entropy = entropy;
  }

  @Override
  public String seal(String clear) {
    byte[] nonce = entropy.bytes(NONCE_BYTES);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, newest, nonce, clear.getBytes(StandardCharsets.UTF_8));
    String base64 =
        Base64.getEncoder()
            .encodeToString(
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    return prefix() + base64;
  }

  private String prefix() {
    return newest.equals(FIRST) ? "" : newest + AFTER_NAME;
  }

  @Override
  public String open(String sealed) {
    int afterName = sealed.indexOf(AFTER_NAME);
    String name = afterName < 0 ? FIRST : sealed.substring(0, afterName);
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(afterName + 1)));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    return new String(crypt(Cipher.DECRYPT_MODE, name, nonce, content), StandardCharsets.UTF_8);
  }

  @Override
  public boolean isSealedByNewest(String sealed) {
    return newest.equals(FIRST) ? sealed.indexOf(AFTER_NAME) < 0 : sealed.startsWith(prefix());
  }

  private byte[] crypt(int mode, String name, byte[] nonce, byte[] content) {
    byte[] key =
        Optional.ofNullable(sealingKeys.get(name))
            .orElseThrow(() -> new IllegalStateException("the sealing key is not held: " + name));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value cannot be read with this key", e);
    }
  }

  @Override
  public String blindIndex(String clear) {
    String index = clear;
    for (byte[] key : indexKeys) {
      index = indexed(key, index);
    }
    return index;
  }

  @Override
  public String indexByNewest(String index) {
    return indexed(indexKeys.get(indexKeys.size() - 1), index);
  }

  private static String indexed(byte[] key, String text) {
    return Digest.ofBytes(hmac(new SecretKeySpec(key, HMAC), text)).hex();
  }

  @Override
  public String newSalt() {
    return Base64.getEncoder().encodeToString(entropy.bytes(SALT_BYTES));
  }

  @Override
  public Digest commit(String salt, String clear) {
    return Digest.ofBytes(hmac(new SecretKeySpec(Base64.getDecoder().decode(salt), HMAC), clear));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is missing", e);
    }
  }
}

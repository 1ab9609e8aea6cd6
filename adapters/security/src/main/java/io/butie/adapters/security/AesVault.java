package io.butie.adapters.security;

import io.butie.application.port.Entropy;
import io.butie.application.port.Vault;
import io.butie.domain.reference.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce for sealing; HMAC-SHA-256 for the index and commitments. */
public final class AesVault implements Vault {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SALT_BYTES = 16;

  private final SecretKeySpec sealingKey;
  private final SecretKeySpec indexKey;
  private final Entropy entropy;

  public AesVault(byte[] sealingKey, byte[] indexKey, Entropy entropy) {
    this.sealingKey = new SecretKeySpec(sealingKey, "AES");
    this.indexKey = new SecretKeySpec(indexKey, "HmacSHA256");
    this.entropy = entropy;
  }

  @Override
  public String seal(String clear) {
    byte[] nonce = entropy.bytes(NONCE_BYTES);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  @Override
  public String open(String sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] content = new byte[bytes.remaining()];
    bytes.get(content);
    return new String(crypt(Cipher.DECRYPT_MODE, nonce, content), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value cannot be read with this key", e);
    }
  }

  @Override
  public String blindIndex(String clear) {
    return Digest.ofBytes(hmac(indexKey, clear)).hex();
  }

  @Override
  public String newSalt() {
    return Base64.getEncoder().encodeToString(entropy.bytes(SALT_BYTES));
  }

  @Override
  public Digest commit(String salt, String clear) {
    return Digest.ofBytes(
        hmac(new SecretKeySpec(Base64.getDecoder().decode(salt), "HmacSHA256"), clear));
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is missing", e);
    }
  }
}

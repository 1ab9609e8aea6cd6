package io.butie.adapters.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * {@code README.txt}. It belongs to the format, to the byte: another text is another format number,
 * or the bundles that exist would no longer verify.
 */
public final class Readme {

  private static final String RESOURCE = "bundle-readme-1.txt";

  private Readme() {}

  public static byte[] bytes() {
    try (InputStream in = Readme.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the product");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.butie.application.access;

/**
 * A password that nobody chose.
 *
 * @param text 144 unpredictable bits as 24 characters, to be shown once and kept nowhere
 * @param hash what is kept of it
 */
public record MadePassword(String text, String hash) {

  /** Without the password: it must not come into any log. */
  @Override
  public String toString() {
    return "a made password";
  }
}

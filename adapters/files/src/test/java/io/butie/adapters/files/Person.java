package io.butie.adapters.files;

import io.butie.domain.reference.IdentityNumber;

/** Made-up people with well-formed ID numbers. */
final class Person {

  private Person() {}

  static String numbered(int number) {
    String digits = "13010219900101%03d".formatted(number);
    return digits + IdentityNumber.checkCharacter(digits);
  }
}

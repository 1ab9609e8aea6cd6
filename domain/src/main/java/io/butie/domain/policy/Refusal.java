package io.butie.domain.policy;

/**
 * Why something was refused, for the person who asked: what was wrong, where, and by which clause.
 * Carries no personal data.
 *
 * @param code the stable code that programs read
 * @param detail what was wrong, where, and what to do
 */
public record Refusal(RefusalCode code, String detail) {

  @Override
  public String toString() {
    return code + " (" + code.clause() + "): " + detail;
  }
}

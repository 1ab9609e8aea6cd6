package io.butie.domain.policy;

/**
 * Where the notice says so.
 *
 * @param section the section of the notice, such as 三(五)
 * @param rule the number of the atomic rule, such as R38
 */
public record Clause(String section, String rule) {

  @Override
  public String toString() {
    return section + " " + rule;
  }
}

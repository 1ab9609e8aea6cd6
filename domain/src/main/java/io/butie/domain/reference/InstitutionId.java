package io.butie.domain.reference;

/**
 * A training institution or an evaluation body, by its unified social credit code or list number.
 */
public record InstitutionId(String value) implements Comparable<InstitutionId> {

  public InstitutionId {
    References.requireIdentifier(value, "InstitutionId");
  }

  @Override
  public int compareTo(InstitutionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

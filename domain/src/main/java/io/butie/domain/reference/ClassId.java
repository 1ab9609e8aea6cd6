package io.butie.domain.reference;

/** A training class, as the provincial system numbers it (R57). */
public record ClassId(String value) implements Comparable<ClassId> {

  public ClassId {
    References.requireIdentifier(value, "ClassId");
  }

  @Override
  public int compareTo(ClassId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.butie.domain.reference;

/** A training class, as the provincial system numbers it (R57). */
public record ClassId(String value) implements Comparable<ClassId> {

  public ClassId {
    References.requireIdentifier(value, "ClassId");
  }

  /** Whether a class can have this id. */
  public static boolean isId(String text) {
    return References.isIdentifier(text);
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

package io.butie.domain.reference;

/** One line of a claim: one person, one certificate, one subsidy. */
public record LineId(String value) implements Comparable<LineId> {

  public LineId {
    References.requireIdentifier(value, "LineId");
  }

  /** Whether a line can have this id. */
  public static boolean isId(String text) {
    return References.isIdentifier(text);
  }

  @Override
  public int compareTo(LineId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package io.butie.domain.reference;

/** A payment run. */
public record RunId(String value) implements Comparable<RunId> {

  public RunId {
    References.requireIdentifier(value, "RunId");
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

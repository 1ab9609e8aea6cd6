package io.butie.domain.reference;

/** A payment instruction, by its end-to-end id, which is never used twice. */
public record InstructionId(String value) implements Comparable<InstructionId> {

  public InstructionId {
    References.requireIdentifier(value, "InstructionId");
  }

  @Override
  public int compareTo(InstructionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

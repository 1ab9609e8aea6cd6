package io.butie.domain.reference;

/** A person, by a random name that says nothing about them; the identity lies in the vault. */
public record Pseudonym(String value) implements Comparable<Pseudonym> {

  public Pseudonym {
    References.requireIdentifier(value, "Pseudonym");
  }

  @Override
  public int compareTo(Pseudonym other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

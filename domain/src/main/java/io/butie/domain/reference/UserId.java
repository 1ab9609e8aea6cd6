package io.butie.domain.reference;

/** A user account. */
public record UserId(String value) implements Comparable<UserId> {

  public UserId {
    References.requireIdentifier(value, "UserId");
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

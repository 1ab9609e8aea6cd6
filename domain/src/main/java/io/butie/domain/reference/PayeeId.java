package io.butie.domain.reference;

/** Whoever a payment goes to: an institution, an employer, an evaluation body or a trainee. */
public record PayeeId(String value) implements Comparable<PayeeId> {

  public PayeeId {
    References.requireIdentifier(value, "PayeeId");
  }

  @Override
  public int compareTo(PayeeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

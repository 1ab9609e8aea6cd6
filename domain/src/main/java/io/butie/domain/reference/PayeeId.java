package io.butie.domain.reference;

/** Whoever a payment goes to: an institution, an employer, an evaluation body or a trainee. */
public record PayeeId(String value) implements Comparable<PayeeId> {

  public PayeeId {
    References.requireIdentifier(value, "PayeeId");
  }

  /** Whether a payee can have this id. */
  public static boolean isId(String text) {
    return References.isIdentifier(text);
  }

  /** The trainee of that line, who paid the fee: the line names them, nothing else does. */
  public static PayeeId traineeOf(LineId line) {
    return new PayeeId("T-" + Digest.sha256(line.value()).hex().substring(0, 32));
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

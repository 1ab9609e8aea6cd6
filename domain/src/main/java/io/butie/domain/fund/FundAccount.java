package io.butie.domain.fund;

import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;

/**
 * One account. Its text is {@code 130100/2023/EMPLOYMENT_SUBSIDY/PAYABLE}.
 *
 * @param fundYear the budget year of the money, 2000 to 2999: a dimension of the account, not the
 *     year in which it moves
 */
public record FundAccount(Region region, int fundYear, FundChannel channel, AccountKind kind)
    implements Comparable<FundAccount> {

  public FundAccount {
    if (fundYear < 2000 || fundYear > 2999) {
      throw new IllegalArgumentException("no such fund year: " + fundYear);
    }
  }

  /**
   * The account that this text names.
   *
   * @throws IllegalArgumentException where it names none
   */
  public static FundAccount parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 4 || parts[1].length() != 4) {
      throw new IllegalArgumentException("not an account: " + text);
    }
    return new FundAccount(
        new Region(parts[0]),
        Integer.parseInt(parts[1]),
        FundChannel.valueOf(parts[2]),
        AccountKind.valueOf(parts[3]));
  }

  /** The account of another kind in the same region, fund year and channel. */
  public FundAccount ofKind(AccountKind other) {
    return new FundAccount(region, fundYear, channel, other);
  }

  /** Whether both hold money of the same region, fund year and channel: what R28 lets meet. */
  public boolean sharesFundWith(FundAccount other) {
    return equals(other.ofKind(kind));
  }

  @Override
  public int compareTo(FundAccount other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return region + "/" + fundYear + "/" + channel + "/" + kind;
  }
}

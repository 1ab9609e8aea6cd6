package io.butie.domain.reference;

/**
 * One of the notice's jurisdictions (R02), by its six-digit code; 130000 is the province.
 *
 * @param code six digits, GB/T 2260 and, for 雄安, practice (133100)
 */
public record Region(String code) implements Comparable<Region> {

  /** The province itself: where records belong that are no single region's. */
  public static final Region PROVINCE = new Region("130000");

  public Region {
    if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IllegalArgumentException("not a six-digit region code");
    }
  }

  @Override
  public int compareTo(Region other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}

package io.butie.domain.money;

/**
 * A share of a subsidy standard in whole percent (R44–R46: 100, 80, 50; 0 for a refused line).
 *
 * @param percent 0 to 100
 */
public record Rate(int percent) {

  public static final Rate ZERO = new Rate(0);
  public static final Rate FULL = new Rate(100);

  public Rate {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("not a rate: " + percent + " %");
    }
  }
}

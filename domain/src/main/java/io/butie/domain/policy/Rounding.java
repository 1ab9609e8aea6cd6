package io.butie.domain.policy;

import io.butie.domain.money.Money;
import io.butie.domain.money.Rate;

/** How a share of a standard becomes whole fen. */
public enum Rounding {
  HALF_UP {
    @Override
    public Money share(Money standard, Rate rate) {
      return standard.atRateRoundedHalfUp(rate);
    }
  };

  public abstract Money share(Money standard, Rate rate);
}

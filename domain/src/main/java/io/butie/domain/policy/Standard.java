package io.butie.domain.policy;

import io.butie.domain.money.Money;

/**
 * The subsidy standard (补贴标准) of an occupation and level on a day (四(四) R56).
 *
 * @param amount at the full rate
 * @param newOccupation whether the occupation is one that 人社部 published as new (R45)
 */
public record Standard(Money amount, boolean newOccupation) {}

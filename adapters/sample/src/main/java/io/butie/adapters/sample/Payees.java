package io.butie.adapters.sample;

import io.butie.adapters.sample.SamplePayee.Kind;
import io.butie.domain.reference.PayeeId;
import java.util.List;

/** Made-up accounts. Issuer number 629999 is not assigned, so no card is anyone's. */
final class Payees {

  private static final String CARD_ISSUER = "629999";
  private static final String BASIC_ACCOUNT = "999";
  private static final List<String> BANKS = List.of("102", "103", "104", "105", "313", "402");

  private final Draws draws;

  Payees(Draws draws) {
    this.draws = draws;
  }

  SamplePayee organisation(Kind kind, String creditCode, String holder, int number) {
    String serial = Digits.of(number, 8);
    String account = BASIC_ACCOUNT + draws.digits(8, "basic account", number) + serial;
    return new SamplePayee(
        new PayeeId(creditCode), kind, account, holder, bank("basic bank", number));
  }

  SamplePayee trainee(long person, String holder) {
    String account = CARD_ISSUER + Digits.of(person, 12);
    return new SamplePayee(
        new PayeeId("T" + Digits.of(person, 9)),
        Kind.TRAINEE,
        account + luhn(account),
        holder,
        bank("card bank", person));
  }

  private String bank(String topic, long key) {
    return BANKS.get(draws.below(BANKS.size(), topic, key)) + draws.digits(9, topic, key);
  }

  private static char luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}

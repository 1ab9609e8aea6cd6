package io.butie.bootstrap.demo;

import io.butie.adapters.sample.SampleAppropriation;
import io.butie.adapters.sample.SampleInstitution;
import io.butie.adapters.sample.SampleOpeningCount;
import io.butie.adapters.sample.SampleProvince;
import io.butie.application.fund.Appropriate;
import io.butie.application.port.Payees.Account;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a made-up province has before its first class: its registers, its past and its money. */
final class SampleLoading {

  private final UseCases useCases;
  private final DemoUsers users;
  private final SampleProvince province;

  SampleLoading(UseCases useCases, DemoUsers users, SampleProvince province) {
    this.useCases = useCases;
    this.users = users;
    this.province = province;
  }

  /**
   * Loads the registers and takes over the awards of earlier years.
   *
   * @param quotas the annual total of every region
   */
  void registers(Map<Region, Long> quotas) {
    SignedInUser supervisor = users.as(Role.HR_SUPERVISOR, Region.PROVINCE);
    Map<Region, Long> awarded = new TreeMap<>();
    for (SampleOpeningCount count : province.openingCounts()) {
      awarded.put(count.region(), (long) count.awarded());
    }
    useCases.loadReferenceData().quotas(supervisor, quotas, awarded).orThrow();
    useCases
        .loadReferenceData()
        .lists(
            supervisor,
            province.institutions().stream().map(SampleIntake::listing).toList(),
            province.programmes().stream().map(SampleIntake::programme).toList())
        .orThrow();
    Map<PayeeId, Account> accounts = new LinkedHashMap<>();
    for (SampleInstitution institution : province.institutions()) {
      accounts.put(
          institution.basicAccount().id(), SampleIntake.account(institution.basicAccount()));
    }
    useCases.loadReferenceData().accounts(supervisor, accounts).orThrow();
    SampleHistory history = new SampleHistory(province);
    useCases.importAwards().prepare(supervisor, history).orThrow();
    useCases.importAwards().approve(users.secondSupervisor(), history).orThrow();
  }

  /** Books the appropriations of every region and channel, ordered on this day. */
  void appropriations(LocalDate day) {
    province.appropriations().forEach(given -> appropriate(given, day));
  }

  private void appropriate(SampleAppropriation given, LocalDate day) {
    FundOrder order =
        useCases
            .appropriate()
            .order(
                users.as(Role.FINANCE_MAKER, given.region()),
                new Appropriate.Order(
                    "2023-" + given.region() + "-" + given.channel(),
                    given.region(),
                    SampleIntake.FUND_YEAR,
                    given.channel(),
                    given.amount(),
                    day))
            .orThrow();
    useCases
        .checkFundOrders()
        .approve(users.as(Role.FINANCE_CHECKER, given.region()), order.id(), order.content())
        .orThrow();
  }
}

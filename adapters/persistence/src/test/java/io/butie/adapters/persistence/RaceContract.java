package io.butie.adapters.persistence;

import io.butie.adapters.files.NoticeData;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CheckFundOrders;
import io.butie.application.fund.CloseYear;
import io.butie.application.fund.EnterFundOrders;
import io.butie.application.port.Ledger;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.access.UserAccount;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.fund.FundOrder;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.ClassId;
import io.butie.domain.reference.FundChannel;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.training.ClassApplication;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import io.butie.domain.training.TrainingClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/**
 * What two servers race for: real use cases on real stores, each race in two regions of its own, as
 * the ledger keeps what earlier races left.
 */
abstract class RaceContract extends PortContract {

  static final int ROUNDS = 3;
  static final String SCHOOL = "S";
  static final List<String> OCCUPATIONS = List.of("焊工", "电工", "厨师", "美发师");
  static final int LEVEL = 4;
  static final int YEAR = 2024;
  static final FundChannel CHANNEL = FundChannel.EMPLOYMENT_SUBSIDY;
  static final Money STANDARD = Money.ofFen(100_000);
  static final LocalDate CLASS_START = LocalDate.of(2024, 5, 6);
  static final LocalDate CLASS_END = LocalDate.of(2024, 5, 24);
  static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

  private static final AtomicInteger REGIONS = new AtomicInteger(200_000);

  final Clock clock = Clock.fixed(Instant.parse("2024-06-03T04:00:00Z"), ZoneOffset.UTC);
  final Rulebook rulebook = NoticeData.rulebook("2023-65").orElseThrow();

  Ledger ledger;
  JpaClasses classes;
  JpaRegisters registers;
  JpaClaims claims;
  JpaPeople people;
  JdbcRuns runs;
  JpaPayees payees;
  Region region;
  Region otherRegion;

  @BeforeEach
  void openTheStores() {
    ledger = new JdbcLedger(session, clock);
    classes = new JpaClasses(session);
    registers = new JpaRegisters(session);
    claims = new JpaClaims(session, vault);
    people = new JpaPeople(session, vault, entropy);
    runs = new JdbcRuns(session);
    payees = new JpaPayees(session, vault);
    freshRegions();
  }

  final void freshRegions() {
    region = new Region(Integer.toString(REGIONS.incrementAndGet()));
    otherRegion = new Region(Integer.toString(REGIONS.incrementAndGet()));
  }

  final SignedInUser as(String name, Role role, Region where) {
    return new UserAccount(new UserId(name), role, Scope.of(where), "hash")
        .signIn(hash -> true)
        .orThrow();
  }

  final SignedInUser reviewer() {
    return as("reviewer", Role.HR_REVIEWER, Region.PROVINCE);
  }

  final void appropriate(Region where, Money amount) {
    FundOrder order = enter(where, "CS-" + where, amount).orThrow();
    approve(order).orThrow();
  }

  final Outcome<FundOrder> enter(Region where, String number, Money amount) {
    return appropriations()
        .order(
            as("maker", Role.FINANCE_MAKER, where),
            new Appropriate.Order(number, where, YEAR, CHANNEL, amount, TODAY));
  }

  final Outcome<FundOrder> approve(FundOrder order) {
    return new CheckFundOrders(
            session,
            new JdbcFundOrders(session),
            appropriations(),
            new CloseYear(entering(), ledger, clock))
        .approve(as("checker", Role.FINANCE_CHECKER, order.region()), order.id(), order.content());
  }

  private Appropriate appropriations() {
    return new Appropriate(entering(), ledger);
  }

  private EnterFundOrders entering() {
    return new EnterFundOrders(session, new JdbcFundOrders(session), clock);
  }

  /** The published lists of both regions, and a standard for every occupation. */
  final void loadLists() {
    LocalDate newYear = LocalDate.of(YEAR, 1, 1);
    List<Programme> programmes = new ArrayList<>();
    for (String occupation : OCCUPATIONS) {
      programmes.add(
          new Programme(
              ClaimKind.TRAINING,
              occupation,
              LEVEL,
              new Standard(STANDARD, false),
              newYear,
              Optional.empty()));
    }
    doing(
        () -> {
          registers.addProgrammes(programmes);
          registers.addListings(
              List.of(
                  new Listing(SCHOOL, region, ClaimKind.TRAINING, newYear, Optional.empty()),
                  new Listing(SCHOOL, otherRegion, ClaimKind.TRAINING, newYear, Optional.empty())));
        });
  }

  final TrainingClass application(String id, Region where, String occupation) {
    return new ClassApplication(
            new ClassId(where + id),
            SCHOOL,
            where,
            Optional.of(CHANNEL),
            YEAR,
            occupation,
            LEVEL,
            1,
            CLASS_START,
            CLASS_END)
        .applied()
        .orThrow();
  }

  final TrainingClass classNow(ClassId id) {
    return asking(() -> classes.find(id)).orElseThrow();
  }

  final long balance(AccountKind kind) {
    return asking(() -> ledger.balance(new FundAccount(region, YEAR, CHANNEL, kind)));
  }

  final long logSize() {
    return asking(ledger::head).size();
  }
}

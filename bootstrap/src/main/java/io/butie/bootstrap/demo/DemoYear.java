package io.butie.bootstrap.demo;

import io.butie.adapters.files.NoticeData;
import io.butie.adapters.sample.SampleClass;
import io.butie.adapters.sample.SampleLine;
import io.butie.adapters.sample.SamplePayee;
import io.butie.adapters.sample.SampleProvince;
import io.butie.application.claim.ResolveHold;
import io.butie.application.claim.SubmitClaims.Submission;
import io.butie.application.port.Notices.Notice;
import io.butie.application.port.Overview.HeldLine;
import io.butie.application.register.LoadReferenceData.Document;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.calendar.WorkingDayCalendar;
import io.butie.domain.disbursement.PaymentRun;
import io.butie.domain.policy.FindingCode;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.Outcome.Done;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.RunId;
import io.butie.domain.training.ClassApplication;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The year of the sample province, told through the use cases alone: every step is one that a
 * signed-in user of a bureau would make.
 */
final class DemoYear {

  /** Review days; the last payments fall on and after 31 October, the end of the window (R27). */
  private static final List<LocalDate> REVIEW_DAYS =
      List.of(
          LocalDate.of(2023, 5, 31),
          LocalDate.of(2023, 6, 30),
          LocalDate.of(2023, 7, 31),
          LocalDate.of(2023, 8, 31),
          LocalDate.of(2023, 9, 28),
          LocalDate.of(2023, 10, 25),
          LocalDate.of(2023, 10, 31));

  private static final int HOLDS_AT_ONCE = 500;

  private final UseCases useCases;
  private final DemoClock clock;
  private final SampleProvince province;
  private final Map<Region, Long> quotas;
  private final Rulebook rulebook;
  private final WorkingDayCalendar calendar;
  private final Consumer<RunId> batch;
  private final Stages stages;
  private final DemoUsers users;
  private final SampleLoading loading;
  private final List<SampleClass> openings;
  private final List<SampleClass> claims;
  private final Set<PayeeId> employers = new HashSet<>();
  private YearMonth unsealed = YearMonth.of(2023, 1);

  /**
   * A year to be told.
   *
   * @param batch advances a run through the batch runtime until it waits or is done
   */
  DemoYear(
      UseCases useCases,
      DemoClock clock,
      SampleProvince province,
      Map<Region, Long> quotas,
      Rulebook rulebook,
      Consumer<RunId> batch,
      Stages stages) {
    this.useCases = useCases;
    this.clock = clock;
    this.province = province;
    this.quotas = new TreeMap<>(quotas);
    this.rulebook = rulebook;
    this.calendar = NoticeData.workingDays(rulebook);
    this.batch = batch;
    this.stages = stages;
    this.users = stages.time("users", () -> DemoUsers.signIn(useCases, this.quotas.keySet()));
    this.loading = new SampleLoading(useCases, users, province);
    this.claims = new ArrayList<>(province.classes().toList());
    this.openings = new ArrayList<>(claims);
    openings.sort(Comparator.comparing(DemoYear::openingDay).thenComparing(of -> of.id().value()));
  }

  private static LocalDate openingDay(SampleClass of) {
    return of.decidedOn().orElse(of.appliedOn());
  }

  void tell() {
    stages.run("load", this::load);
    stages.run("appropriate", this::appropriate);
    for (LocalDate day : REVIEW_DAYS) {
      cycle(day);
    }
    // What came back last is paid again on the first working day after.
    payEveryRegion(workingDayAfter(clock.day()));
    useCases.publishCheckpoint().publish().orThrow();
  }

  private void load() {
    SignedInUser supervisor = users.as(Role.HR_SUPERVISOR, Region.PROVINCE);
    useCases
        .loadReferenceData()
        .documents(
            supervisor,
            List.of(
                new Document("RULEBOOK", rulebook.id(), rulebook.digest()),
                new Document("QUOTAS", "training-2023", NoticeData.trainingQuotasDigest()),
                new Document("QUOTAS", "certificates-2023", NoticeData.certificateQuotasDigest()),
                new Document("WORKING_DAYS", "2023-2026", NoticeData.workingDaysDigest())))
        .orThrow();
    loading.registers(quotas);
  }

  private void appropriate() {
    loading.appropriations(clock.day());
  }

  private void cycle(LocalDate reviewDay) {
    makePayable(reviewDay).ifPresent(this::payEveryRegion);
    stages.run("seal months", this::sealMonths);
    useCases.publishCheckpoint().publish().orThrow();
  }

  /** Every region closes the months that are over. */
  private void sealMonths() {
    while (!unsealed.atEndOfMonth().isAfter(clock.day().minusDays(1))) {
      for (Region region : quotas.keySet()) {
        useCases
            .sealPeriod()
            .seal(users.as(Role.FINANCE_CHECKER, region), region, unsealed)
            .orThrow();
      }
      unsealed = unsealed.plusMonths(1);
    }
  }

  /** The year up to its first payments, which are left to somebody else. */
  void tellUpToPayable(LocalDate reviewDay) {
    stages.run("load", this::load);
    stages.run("appropriate", this::appropriate);
    makePayable(reviewDay);
  }

  /** Everything from opening to accrual; gives the day from which lines are payable, if any are. */
  private Optional<LocalDate> makePayable(LocalDate reviewDay) {
    stages.run("open classes", () -> moveTo(reviewDay));
    stages.run("submit", () -> submitUpTo(reviewDay));
    stages.run("decide", () -> decideUpTo(reviewDay));
    stages.run("resolve holds", this::resolveHolds);
    Optional<LocalDate> payable = stages.time("publish notices", this::publishNotices);
    payable.ifPresent(
        day -> {
          stages.run("open classes", () -> moveTo(day));
          stages.run("accrue", this::accrue);
        });
    return payable;
  }

  /** Lets the days go by; whatever opening was to be decided on them is decided. */
  private void moveTo(LocalDate day) {
    while (!openings.isEmpty() && !openingDay(openings.get(0)).isAfter(day)) {
      open(openings.remove(0));
    }
    clock.moveTo(day);
  }

  private void open(SampleClass of) {
    clock.moveTo(openingDay(of));
    ClassApplication application = SampleIntake.application(of);
    useCases
        .openClasses()
        .apply(users.of(of.institution(), Role.INSTITUTION, of.region()), application)
        .orThrow();
    if (of.decidedOn().isPresent()) {
      // Refused where the opening states no channel or the fund has no money left (R51, R52): the
      // class stays applied for, and its lines will be refused as not in the system (R57).
      Outcome<?> approved =
          useCases
              .openClasses()
              .approve(users.as(Role.HR_REVIEWER, of.region()), of.id(), application.content());
      stages.count(approved.isRefused() ? "openings refused" : "openings approved");
    }
  }

  private void submitUpTo(LocalDate day) {
    while (!claims.isEmpty() && !claims.get(0).claimedOn().isAfter(day)) {
      submit(claims.remove(0));
    }
  }

  private void submit(SampleClass of) {
    List<SampleLine> lines = province.lines(of.id());
    registerEmployers(lines);
    Map<SignedInUser, List<Submission>> bySender = new LinkedHashMap<>();
    for (SampleLine line : lines) {
      Role role = line.kind() == ClaimKind.APPRAISAL ? Role.EVALUATION_BODY : Role.INSTITUTION;
      bySender
          .computeIfAbsent(
              users.of(line.institution(), role, line.region()), sender -> new ArrayList<>())
          .add(SampleIntake.submission(line, of));
    }
    bySender.forEach(
        (sender, submissions) -> useCases.submitClaims().submit(sender, submissions).orThrow());
  }

  /** Employers who held a class of their own make their account known with their first claim. */
  private void registerEmployers(List<SampleLine> lines) {
    for (SampleLine line : lines) {
      SamplePayee payee = line.payee();
      if (payee.kind() == SamplePayee.Kind.EMPLOYER && employers.add(payee.id())) {
        useCases
            .loadReferenceData()
            .accounts(
                users.as(Role.HR_SUPERVISOR, Region.PROVINCE),
                Map.of(payee.id(), SampleIntake.account(payee)))
            .orThrow();
      }
    }
  }

  private void decideUpTo(LocalDate day) {
    SignedInUser reviewer = users.as(Role.HR_REVIEWER, Region.PROVINCE);
    int decided;
    do {
      decided = useCases.decideClaims().step(reviewer, day).orThrow();
      stages.progress("decided", decided);
    } while (decided > 0);
  }

  private void resolveHolds() {
    for (Region region : quotas.keySet()) {
      SignedInUser supervisor = users.as(Role.HR_SUPERVISOR, region);
      List<HeldLine> held;
      do {
        held = useCases.transactions().read(() -> useCases.overview().held(region, HOLDS_AT_ONCE));
        for (HeldLine line : held) {
          resolve(supervisor, line);
        }
      } while (!held.isEmpty());
    }
  }

  /** The supervisors' story: beyond the quota is denied, and so is every other overlap. */
  private void resolve(SignedInUser supervisor, HeldLine line) {
    boolean overlap = line.code().equals(FindingCode.OVERLAPPING_CLASSES.name());
    ResolveHold resolve = useCases.resolveHold();
    if (!overlap) {
      resolve.deny(supervisor, line.id(), "已超年度任务 beyond the annual total (R51)").orThrow();
    } else if (line.id().hashCode() % 2 == 0) {
      resolve.release(supervisor, line.id(), "课时不冲突 no hours overlap (R59)").orThrow();
    } else {
      resolve.deny(supervisor, line.id(), "课时冲突 hours overlap (R59)").orThrow();
    }
  }

  /** Publishes what is approved in every region and gives the day from which it is payable. */
  private Optional<LocalDate> publishNotices() {
    Optional<LocalDate> payableFrom = Optional.empty();
    for (Region region : quotas.keySet()) {
      SignedInUser reviewer = users.as(Role.HR_REVIEWER, region);
      Optional<Notice> notice = useCases.putOnNotice().publish(reviewer, region).orThrow();
      while (notice.isPresent()) {
        payableFrom = notice.map(Notice::payableFrom);
        notice = useCases.putOnNotice().publish(reviewer, region).orThrow();
      }
    }
    return payableFrom;
  }

  private void accrue() {
    for (Region region : quotas.keySet()) {
      SignedInUser reviewer = users.as(Role.HR_REVIEWER, region);
      int accrued;
      do {
        accrued = useCases.accrueClaims().step(reviewer, region).orThrow();
        stages.progress("accrued", accrued);
      } while (accrued > 0);
    }
  }

  /** One run in every region that has something payable. */
  private void payEveryRegion(LocalDate day) {
    stages.run("open classes", () -> moveTo(day));
    for (Region region : quotas.keySet()) {
      SignedInUser maker = users.as(Role.FINANCE_MAKER, region);
      if (useCases.payDueClaims().start(maker, region, day) instanceof Done<RunId> started) {
        pay(started.value(), region, maker);
      }
    }
  }

  private void pay(RunId id, Region region, SignedInUser maker) {
    stages.run("build runs", () -> batch.accept(id));
    stages.run(
        "approve runs",
        () ->
            useCases
                .payDueClaims()
                .approve(
                    users.as(Role.FINANCE_CHECKER, region),
                    id,
                    useCases.payDueClaims().content(id).hash())
                .orThrow());
    stages.run("pay runs", () -> batch.accept(id));
    PaymentRun run = useCases.transactions().read(() -> useCases.runs().find(id).orElseThrow());
    stages.progress("paid in runs", run.totals().lines());
    stages.run(
        "reconcile",
        () -> {
          var differences = useCases.reconcileRun().orElseThrow().reconcile(maker, id).orThrow();
          if (!differences.isEmpty()) {
            throw new IllegalStateException("run " + id + " does not reconcile: " + differences);
          }
        });
  }

  private LocalDate workingDayAfter(LocalDate day) {
    return calendar.workingDayAfter(day, 1).orElseThrow();
  }
}

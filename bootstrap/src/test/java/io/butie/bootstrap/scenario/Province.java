package io.butie.bootstrap.scenario;

import io.butie.adapters.files.NoticeData;
import io.butie.application.port.Payees.Account;
import io.butie.application.register.LoadReferenceData.Document;
import io.butie.bootstrap.UseCases;
import io.butie.domain.access.Role;
import io.butie.domain.access.Scope;
import io.butie.domain.access.SignedInUser;
import io.butie.domain.money.Money;
import io.butie.domain.policy.Rulebook;
import io.butie.domain.policy.Standard;
import io.butie.domain.reference.ClaimKind;
import io.butie.domain.reference.InstitutionId;
import io.butie.domain.reference.PayeeId;
import io.butie.domain.reference.Region;
import io.butie.domain.reference.UserId;
import io.butie.domain.training.Listing;
import io.butie.domain.training.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the province has published, and who works there. Every training costs 1,000.00 yuan, every
 * appraisal 200.00.
 */
final class Province {

  static final Region SHIJIAZHUANG = new Region("130100");
  static final Region TANGSHAN = new Region("130200");
  static final String WELDER = "6-18-02-04";
  static final String ELECTRICIAN = "6-31-01-03";
  static final String COOK = "4-03-02-01";
  static final String BARBER = "4-10-03-02";
  static final int LEVEL = 4;
  static final int FUND_YEAR = 2023;
  static final Money STANDARD = Money.ofFen(100_000);

  private static final Money APPRAISAL_STANDARD = Money.ofFen(20_000);
  private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final UseCases useCases;
  private final Map<String, SignedInUser> staff = new HashMap<>();
  private final Map<UserId, String> passwords = new HashMap<>();

  Province(UseCases useCases) {
    this.useCases = useCases;
    SignedInUser supervisor = as(Role.HR_SUPERVISOR, Region.PROVINCE);
    Rulebook rulebook = NoticeData.rulebook("2023-65").orElseThrow();
    useCases
        .loadReferenceData()
        .documents(supervisor, List.of(new Document("RULEBOOK", rulebook.id(), rulebook.digest())))
        .orThrow();
    useCases.loadReferenceData().lists(supervisor, listings(), programmes()).orThrow();
    useCases.loadReferenceData().accounts(supervisor, accounts()).orThrow();
  }

  /** The one of that role and region, signed in. */
  SignedInUser as(Role role, Region region) {
    return as(role, region, "");
  }

  /** A colleague of that one. */
  SignedInUser colleague(Role role, Region region) {
    return as(role, region, "-2");
  }

  /** The one of that training institution in the region. */
  SignedInUser ofInstitution(String institution, Region region) {
    return as(
        "of-" + institution, Role.INSTITUTION, Scope.of(new InstitutionId(institution), region));
  }

  private SignedInUser as(Role role, Region region, String which) {
    return as(
        role.name().toLowerCase(Locale.ROOT) + "-" + region + which, role, scopeOf(role, region));
  }

  private SignedInUser as(String user, Role role, Scope scope) {
    return staff.computeIfAbsent(
        user,
        name -> {
          UserId id = new UserId(name);
          String password = useCases.createAccount().create(id, role, scope).orThrow();
          passwords.put(id, password);
          return signInAgain(id);
        });
  }

  /** Signs in with the same password; the account may have changed since. */
  SignedInUser signInAgain(UserId id) {
    return useCases.signIn().signIn(id, Objects.requireNonNull(passwords.get(id))).orThrow();
  }

  private static Scope scopeOf(Role role, Region region) {
    return switch (role) {
      case INSTITUTION -> Scope.of(new InstitutionId(institutionOf(region)), region);
      case EVALUATION_BODY -> Scope.of(new InstitutionId(evaluationBodyOf(region)), region);
      default -> Scope.of(region);
    };
  }

  static String institutionOf(Region region) {
    return "SCHOOL-" + region;
  }

  static String evaluationBodyOf(Region region) {
    return "JUDGE-" + region;
  }

  static Account account(String number) {
    return new Account(number, "户名", "102100099996");
  }

  /** The ID number of the made-up person of that number, 0 to 999; valid by GB 11643. */
  static String person(int number) {
    String digits = "13010219900307" + String.format("%03d", number);
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private static List<Listing> listings() {
    List<Listing> listings = new ArrayList<>();
    for (Region region : List.of(SHIJIAZHUANG, TANGSHAN)) {
      listings.add(listing(institutionOf(region), region, ClaimKind.TRAINING));
      listings.add(listing(evaluationBodyOf(region), region, ClaimKind.APPRAISAL));
    }
    return listings;
  }

  private static Listing listing(String name, Region region, ClaimKind kind) {
    return new Listing(name, region, kind, NEW_YEAR, Optional.empty());
  }

  private static List<Programme> programmes() {
    List<Programme> programmes = new ArrayList<>();
    for (String occupation : List.of(WELDER, ELECTRICIAN, COOK, BARBER)) {
      programmes.add(programme(ClaimKind.TRAINING, occupation, STANDARD));
      programmes.add(programme(ClaimKind.APPRAISAL, occupation, APPRAISAL_STANDARD));
    }
    return programmes;
  }

  private static Programme programme(ClaimKind kind, String occupation, Money standard) {
    return new Programme(
        kind, occupation, LEVEL, new Standard(standard, false), NEW_YEAR, Optional.empty());
  }

  private static Map<PayeeId, Account> accounts() {
    Map<PayeeId, Account> accounts = new HashMap<>();
    for (Region region : List.of(SHIJIAZHUANG, TANGSHAN)) {
      accounts.put(new PayeeId(institutionOf(region)), account("1" + region));
      accounts.put(new PayeeId(evaluationBodyOf(region)), account("2" + region));
    }
    return accounts;
  }
}

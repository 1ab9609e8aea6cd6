package io.butie.bootstrap.container;

import io.butie.adapters.database.TablesRewritten;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.ledger.CheckpointFiles;
import io.butie.adapters.ledger.JdbcLedger;
import io.butie.adapters.ledger.SeedFiles;
import io.butie.adapters.persistence.JdbcAnsweredRequests;
import io.butie.adapters.persistence.JdbcAwards;
import io.butie.adapters.persistence.JdbcCataloguePages;
import io.butie.adapters.persistence.JdbcClaimPages;
import io.butie.adapters.persistence.JdbcFundOrders;
import io.butie.adapters.persistence.JdbcImports;
import io.butie.adapters.persistence.JdbcOverview;
import io.butie.adapters.persistence.JdbcPersonalData;
import io.butie.adapters.persistence.JdbcPersonalDataOrders;
import io.butie.adapters.persistence.JdbcQuotas;
import io.butie.adapters.persistence.JdbcRegisterPages;
import io.butie.adapters.persistence.JdbcRunPages;
import io.butie.adapters.persistence.JdbcRuns;
import io.butie.adapters.persistence.JdbcVaultGenerations;
import io.butie.adapters.persistence.JpaClaims;
import io.butie.adapters.persistence.JpaClasses;
import io.butie.adapters.persistence.JpaNotices;
import io.butie.adapters.persistence.JpaPayees;
import io.butie.adapters.persistence.JpaPeople;
import io.butie.adapters.persistence.JpaRegisters;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.adapters.persistence.JpaUsers;
import io.butie.adapters.security.JwtBearerTokens;
import io.butie.adapters.security.VaultKeys;
import io.butie.application.access.AdministerAccounts;
import io.butie.application.access.ChangePassword;
import io.butie.application.access.CreateAccount;
import io.butie.application.access.CreateFirstAccounts;
import io.butie.application.access.MakePassword;
import io.butie.application.access.SignIn;
import io.butie.application.access.SignInByToken;
import io.butie.application.claim.AccrueClaims;
import io.butie.application.claim.DecideClaims;
import io.butie.application.claim.PutOnNotice;
import io.butie.application.claim.ResolveHold;
import io.butie.application.claim.SubmitClaims;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CheckFundOrders;
import io.butie.application.fund.CloseYear;
import io.butie.application.fund.EnterFundOrders;
import io.butie.application.intake.ImportAwards;
import io.butie.application.intake.ImportBalances;
import io.butie.application.intake.ImportQuotas;
import io.butie.application.intake.TwoPersonImport;
import io.butie.application.ledger.CheckLedger;
import io.butie.application.ledger.LogKeys;
import io.butie.application.ledger.ProveLog;
import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.ledger.RecordFork;
import io.butie.application.ledger.RotateKey;
import io.butie.application.ledger.SealPeriod;
import io.butie.application.ledger.Standing;
import io.butie.application.port.Awards;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.Claims;
import io.butie.application.port.Classes;
import io.butie.application.port.Entropy;
import io.butie.application.port.FundOrders;
import io.butie.application.port.Ledger;
import io.butie.application.port.Notices;
import io.butie.application.port.Passwords;
import io.butie.application.port.Payees;
import io.butie.application.port.People;
import io.butie.application.port.PersonalData;
import io.butie.application.port.PersonalDataOrders;
import io.butie.application.port.Quotas;
import io.butie.application.port.Registers;
import io.butie.application.port.Runs;
import io.butie.application.port.Users;
import io.butie.application.port.Vault;
import io.butie.application.privacy.ErasePerson;
import io.butie.application.privacy.FindPerson;
import io.butie.application.privacy.RestrictPerson;
import io.butie.application.privacy.RotateVaultKeys;
import io.butie.application.register.LoadReferenceData;
import io.butie.application.request.DoOnce;
import io.butie.application.run.BuildRun;
import io.butie.application.run.CollectAnswers;
import io.butie.application.run.CompareRun;
import io.butie.application.run.IssueInstructions;
import io.butie.application.run.PayDueClaims;
import io.butie.application.run.ReconcileRun;
import io.butie.application.run.TellTreasury;
import io.butie.application.training.CloseClasses;
import io.butie.application.training.OpenClasses;
import io.butie.bootstrap.AccountUseCases;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.TrailUseCases;
import io.butie.bootstrap.UseCases;
import io.butie.domain.policy.Rulebook;
import java.time.Clock;

/** Wires the use cases to the adapters: the one place that knows them all. */
public final class Wiring {

  /** The rulebook of this installation's year. */
  private static final String RULEBOOK = "2023-65";

  /** Few enough for Derby to lock rows and not the table. */
  private static final int VAULT_ROWS_A_STEP = 500;

  private Wiring() {}

  /** The use cases of the composition, on these transactions. */
  public static UseCases of(Composition composition, JpaTransactions transactions) {
    Clock clock = composition.clock();
    Entropy entropy = composition.entropy();
    Passwords passwords = composition.passwords();
    Rulebook rulebook = NoticeData.rulebook(RULEBOOK).orElseThrow();
    RotateVaultKeys rotateVaultKeys =
        new RotateVaultKeys(
            transactions,
            new JdbcVaultGenerations(transactions, VAULT_ROWS_A_STEP),
            new VaultKeys(composition.settings().keys(), entropy),
            new TablesRewritten(composition.database()),
            clock);
    Vault vault = rotateVaultKeys.finish(); // before anything is opened or sealed
    Standing standing = new Standing();
    Ledger ledger = new JdbcLedger(transactions, clock, standing);
    Checkpoints checkpoints = new CheckpointFiles(composition.settings().checkpoints());
    SeedFiles seeds = new SeedFiles(composition.settings().keys(), Composition.LOG_NAME, entropy);
    seeds.begin();
    LogKeys keys = new LogKeys(transactions, ledger, seeds);
    Payees payees = new JpaPayees(transactions, vault);
    TrailUseCases trail = TrailWiring.of(composition, transactions, ledger, keys, payees, vault);
    PublishCheckpoint publish =
        new PublishCheckpoint(
            transactions, ledger, keys, checkpoints, standing, trail.publish()::publish);
    CheckLedger check = new CheckLedger(transactions, ledger, checkpoints, keys, standing);
    Users users = new JpaUsers(transactions);
    Registers registers = new JpaRegisters(transactions);
    Quotas quotas = new JdbcQuotas(transactions);
    People people = new JpaPeople(transactions, vault, entropy);
    Awards awards = new JdbcAwards(transactions);
    Classes classes = new JpaClasses(transactions);
    Claims claims = new JpaClaims(transactions, vault);
    Notices notices = new JpaNotices(transactions);
    Runs runs = new JdbcRuns(transactions);
    TwoPersonImport imports =
        new TwoPersonImport(transactions, new JdbcImports(transactions), ledger, clock);
    PersonalData personalData = new JdbcPersonalData(transactions);
    PersonalDataOrders orders = new JdbcPersonalDataOrders(transactions);
    FundOrders fundOrders = new JdbcFundOrders(transactions);
    EnterFundOrders enter = new EnterFundOrders(transactions, fundOrders, clock);
    Appropriate appropriate = new Appropriate(enter, ledger);
    CloseYear closeYear = new CloseYear(enter, ledger, clock);
    CompareRun compare = new CompareRun(transactions, runs, ledger, composition.treasury(), clock);
    SignIn signIn = new SignIn(transactions, users, passwords, clock, entropy);
    MakePassword makePassword = new MakePassword(entropy, passwords);
    SubmitClaims submit = new SubmitClaims(transactions, claims, people, payees);
    return new UseCases(
        signIn,
        new CreateAccount(transactions, users, makePassword),
        new CreateFirstAccounts(transactions, users, makePassword),
        new LoadReferenceData(transactions, registers, quotas, payees, ledger),
        new ImportAwards(imports, awards, people, rulebook),
        new ImportBalances(imports, ledger),
        new ImportQuotas(imports, quotas),
        appropriate,
        new OpenClasses(transactions, classes, registers, ledger, clock, rulebook),
        new CloseClasses(transactions, classes, ledger, clock),
        submit,
        new DecideClaims(
            transactions, claims, classes, registers, awards, quotas, ledger, clock, rulebook),
        new ResolveHold(transactions, claims, awards, quotas, ledger),
        new PutOnNotice(
            transactions,
            claims,
            notices,
            ledger,
            clock,
            NoticeData.workingDays(rulebook),
            rulebook),
        new AccrueClaims(transactions, claims, notices, classes, ledger, clock),
        new PayDueClaims(
            transactions,
            runs,
            ledger,
            clock,
            new BuildRun(runs, payees),
            new IssueInstructions(runs, ledger, rulebook),
            new TellTreasury(transactions, runs, payees, composition.treasury()),
            new CollectAnswers(transactions, runs, claims, payees, ledger, composition.treasury()),
            publish),
        compare,
        composition.treasury().map(treasury -> new ReconcileRun(transactions, runs, compare)),
        new DoOnce(transactions, new JdbcAnsweredRequests(transactions), trail.keep()),
        new SealPeriod(transactions, ledger, clock),
        closeYear,
        new CheckFundOrders(transactions, fundOrders, appropriate, closeYear),
        check,
        new RecordFork(transactions, ledger, checkpoints, check, publish, clock),
        new RotateKey(transactions, ledger, seeds, keys, publish, clock),
        rotateVaultKeys,
        new FindPerson(transactions, people),
        new RestrictPerson(transactions, personalData, orders, ledger, clock),
        new ErasePerson(
            transactions,
            personalData,
            orders,
            ledger,
            clock,
            rulebook,
            new TablesRewritten(composition.database())),
        publish,
        new ProveLog(transactions, ledger),
        transactions,
        ledger,
        runs,
        new JdbcRunPages(transactions),
        classes,
        new JdbcRegisterPages(transactions),
        new JdbcCataloguePages(transactions),
        new JdbcClaimPages(transactions),
        fundOrders,
        quotas,
        new JdbcOverview(transactions),
        checkpoints,
        WebhookWiring.of(composition, transactions, ledger, vault),
        trail,
        new AccountUseCases(
            new AdministerAccounts(transactions, users),
            new ChangePassword(transactions, users, passwords, signIn),
            makePassword,
            new SignInByToken(
                transactions,
                users,
                composition
                    .settings()
                    .tokens()
                    .map(issuer -> new JwtBearerTokens(issuer, composition.clock()))),
            users),
        IntakeWiring.of(composition, transactions, submit));
  }
}

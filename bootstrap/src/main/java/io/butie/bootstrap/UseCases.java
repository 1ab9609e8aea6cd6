package io.butie.bootstrap;

import io.butie.application.access.CreateAccount;
import io.butie.application.access.CreateFirstAccounts;
import io.butie.application.access.SignIn;
import io.butie.application.claim.AccrueClaims;
import io.butie.application.claim.DecideClaims;
import io.butie.application.claim.PutOnNotice;
import io.butie.application.claim.ResolveHold;
import io.butie.application.claim.SubmitClaims;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CheckFundOrders;
import io.butie.application.fund.CloseYear;
import io.butie.application.intake.ImportAwards;
import io.butie.application.intake.ImportBalances;
import io.butie.application.intake.ImportQuotas;
import io.butie.application.ledger.CheckLedger;
import io.butie.application.ledger.ProveLog;
import io.butie.application.ledger.PublishCheckpoint;
import io.butie.application.ledger.RecordFork;
import io.butie.application.ledger.RotateKey;
import io.butie.application.ledger.SealPeriod;
import io.butie.application.port.CataloguePages;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.Classes;
import io.butie.application.port.FundOrders;
import io.butie.application.port.Ledger;
import io.butie.application.port.Overview;
import io.butie.application.port.Quotas;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.RunPages;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.privacy.ErasePerson;
import io.butie.application.privacy.FindPerson;
import io.butie.application.privacy.RestrictPerson;
import io.butie.application.register.LoadReferenceData;
import io.butie.application.request.DoOnce;
import io.butie.application.run.CompareRun;
import io.butie.application.run.PayDueClaims;
import io.butie.application.run.ReconcileRun;
import io.butie.application.training.CloseClasses;
import io.butie.application.training.OpenClasses;
import java.util.Optional;

/**
 * Everything that can be done, and what can be read, wired to the ports of one composition.
 *
 * @param reconcileRun absent where no treasury is connected: there is nothing to compare with
 */
public record UseCases(
    SignIn signIn,
    CreateAccount createAccount,
    CreateFirstAccounts createFirstAccounts,
    LoadReferenceData loadReferenceData,
    ImportAwards importAwards,
    ImportBalances importBalances,
    ImportQuotas importQuotas,
    Appropriate appropriate,
    OpenClasses openClasses,
    CloseClasses closeClasses,
    SubmitClaims submitClaims,
    DecideClaims decideClaims,
    ResolveHold resolveHold,
    PutOnNotice putOnNotice,
    AccrueClaims accrueClaims,
    PayDueClaims payDueClaims,
    CompareRun compareRun,
    Optional<ReconcileRun> reconcileRun,
    DoOnce doOnce,
    SealPeriod sealPeriod,
    CloseYear closeYear,
    CheckFundOrders checkFundOrders,
    CheckLedger checkLedger,
    RecordFork recordFork,
    RotateKey rotateKey,
    FindPerson findPerson,
    RestrictPerson restrictPerson,
    ErasePerson erasePerson,
    PublishCheckpoint publishCheckpoint,
    ProveLog proveLog,
    Transactions transactions,
    Ledger ledger,
    Runs runs,
    RunPages runPages,
    Classes classes,
    RegisterPages registerPages,
    CataloguePages cataloguePages,
    ClaimPages claimPages,
    FundOrders fundOrders,
    Quotas quotas,
    Overview overview,
    Checkpoints checkpoints,
    WebhookUseCases webhooks,
    TrailUseCases trail,
    AccountUseCases accounts) {}

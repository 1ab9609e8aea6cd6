package io.butie.bootstrap.container;

import io.butie.adapters.batch.RunJobs;
import io.butie.adapters.bundle.RecordLine;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.rest.ledger.RecordText;
import io.butie.adapters.rest.register.Rulebooks;
import io.butie.adapters.rest.run.RunDriver;
import io.butie.application.access.SignIn;
import io.butie.application.claim.AccrueClaims;
import io.butie.application.claim.DecideClaims;
import io.butie.application.claim.PutOnNotice;
import io.butie.application.claim.ResolveHold;
import io.butie.application.fund.Appropriate;
import io.butie.application.fund.CheckFundOrders;
import io.butie.application.fund.CloseYear;
import io.butie.application.ledger.ProveLog;
import io.butie.application.ledger.SealPeriod;
import io.butie.application.port.CataloguePages;
import io.butie.application.port.Checkpoints;
import io.butie.application.port.ClaimPages;
import io.butie.application.port.Classes;
import io.butie.application.port.FundOrders;
import io.butie.application.port.Ledger;
import io.butie.application.port.RegisterPages;
import io.butie.application.port.RunPages;
import io.butie.application.port.Runs;
import io.butie.application.port.Transactions;
import io.butie.application.request.DoOnce;
import io.butie.application.run.CompareRun;
import io.butie.application.training.CloseClasses;
import io.butie.application.training.OpenClasses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** What the REST interface is made of: signing in, and what only shows. */
@ApplicationScoped
public class RestParts {

  @Inject private WiredUseCases wired;
  @Inject private RunJobs jobs;

  @Produces
  SignIn signIn() {
    return wired.useCases().signIn();
  }

  @Produces
  Transactions transactions() {
    return wired.useCases().transactions();
  }

  @Produces
  Runs runs() {
    return wired.useCases().runs();
  }

  @Produces
  RunPages runPages() {
    return wired.useCases().runPages();
  }

  @Produces
  Classes classes() {
    return wired.useCases().classes();
  }

  @Produces
  OpenClasses openClasses() {
    return wired.useCases().openClasses();
  }

  @Produces
  CloseClasses closeClasses() {
    return wired.useCases().closeClasses();
  }

  @Produces
  RegisterPages registerPages() {
    return wired.useCases().registerPages();
  }

  @Produces
  CataloguePages cataloguePages() {
    return wired.useCases().cataloguePages();
  }

  @Produces
  Rulebooks rulebooks() {
    return NoticeData::rulebooks;
  }

  @Produces
  CompareRun compareRun() {
    return wired.useCases().compareRun();
  }

  @Produces
  ClaimPages claimPages() {
    return wired.useCases().claimPages();
  }

  @Produces
  ResolveHold resolveHold() {
    return wired.useCases().resolveHold();
  }

  @Produces
  DecideClaims decideClaims() {
    return wired.useCases().decideClaims();
  }

  @Produces
  PutOnNotice putOnNotice() {
    return wired.useCases().putOnNotice();
  }

  @Produces
  AccrueClaims accrueClaims() {
    return wired.useCases().accrueClaims();
  }

  @Produces
  Appropriate appropriate() {
    return wired.useCases().appropriate();
  }

  @Produces
  CloseYear closeYear() {
    return wired.useCases().closeYear();
  }

  @Produces
  CheckFundOrders checkFundOrders() {
    return wired.useCases().checkFundOrders();
  }

  @Produces
  FundOrders fundOrders() {
    return wired.useCases().fundOrders();
  }

  @Produces
  Ledger ledger() {
    return wired.useCases().ledger();
  }

  @Produces
  Checkpoints checkpoints() {
    return wired.useCases().checkpoints();
  }

  @Produces
  ProveLog proveLog() {
    return wired.useCases().proveLog();
  }

  @Produces
  SealPeriod sealPeriod() {
    return wired.useCases().sealPeriod();
  }

  @Produces
  DoOnce doOnce() {
    return wired.useCases().doOnce();
  }

  @Produces
  RunDriver runDriver() {
    return jobs::start;
  }

  /** A record has one spelling, on the network as in the bundle. */
  @Produces
  RecordText recordText() {
    return stored -> new RecordLine(stored.entry(), stored.leafHash()).text();
  }
}

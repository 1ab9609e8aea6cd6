package io.butie.bootstrap.container;

import io.butie.adapters.files.PrivateSpool;
import io.butie.adapters.files.SentClaimFiles;
import io.butie.adapters.persistence.JdbcClaimFiles;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.application.claim.SentClaims;
import io.butie.application.claim.SubmitClaims;
import io.butie.application.claim.TakeClaimFile;
import io.butie.application.port.ClaimFiles;
import io.butie.application.port.Spool;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.IntakeUseCases;
import io.butie.bootstrap.Settings;

/** Wires what takes files of claim lines. */
final class IntakeWiring {

  private IntakeWiring() {}

  static IntakeUseCases of(
      Composition composition, JpaTransactions transactions, SubmitClaims submit) {
    Settings settings = composition.settings();
    SentClaims sent = new SentClaimFiles();
    ClaimFiles files = new JdbcClaimFiles(transactions);
    Spool spool = new PrivateSpool(settings.data().resolve("intake"), settings.claimFileMost());
    return new IntakeUseCases(
        sent,
        new TakeClaimFile(transactions, files, submit, sent, spool, composition.clock()),
        files,
        spool);
  }
}

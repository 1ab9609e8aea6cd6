package io.butie.bootstrap.container;

import io.butie.adapters.ledger.AuditHeadFiles;
import io.butie.adapters.persistence.JdbcAuditLog;
import io.butie.adapters.persistence.JdbcFigures;
import io.butie.adapters.persistence.JdbcIdentities;
import io.butie.adapters.persistence.JdbcRuns;
import io.butie.adapters.persistence.JpaTransactions;
import io.butie.application.figure.ReadFigures;
import io.butie.application.ledger.LogKeys;
import io.butie.application.port.AuditHeads;
import io.butie.application.port.AuditLog;
import io.butie.application.port.Ledger;
import io.butie.application.port.Payees;
import io.butie.application.port.Vault;
import io.butie.application.trail.CheckAuditLog;
import io.butie.application.trail.KeepTrail;
import io.butie.application.trail.PublishAuditHead;
import io.butie.application.trail.ReadTrail;
import io.butie.application.trail.ShowPerson;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.TrailUseCases;

/** Wires what keeps who did and who saw what, and what counts. */
final class TrailWiring {

  private TrailWiring() {}

  static TrailUseCases of(
      Composition composition,
      JpaTransactions transactions,
      Ledger ledger,
      LogKeys keys,
      Payees payees,
      Vault vault) {
    AuditLog log = new JdbcAuditLog(transactions);
    AuditHeads heads = new AuditHeadFiles(composition.settings().checkpoints());
    CheckAuditLog check = new CheckAuditLog(transactions, log, heads, keys);
    return new TrailUseCases(
        new KeepTrail(transactions, log, composition.clock()),
        new ReadTrail(transactions, log, composition.clock()),
        check,
        new PublishAuditHead(transactions, log, heads, keys, check),
        new ShowPerson(transactions, new JdbcIdentities(transactions, vault), payees),
        log,
        new ReadFigures(
            transactions,
            new JdbcFigures(transactions),
            new JdbcRuns(transactions),
            ledger,
            log,
            composition.clock()));
  }
}

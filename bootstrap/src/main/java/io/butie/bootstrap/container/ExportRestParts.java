package io.butie.bootstrap.container;

import io.butie.adapters.bundle.BundleScope;
import io.butie.adapters.bundle.table.AuditTable;
import io.butie.adapters.bundle.table.BalancesTable;
import io.butie.adapters.bundle.table.RecordColumns;
import io.butie.adapters.bundle.table.StatementTable;
import io.butie.adapters.bundle.table.TransfersTable;
import io.butie.adapters.files.NoticeData;
import io.butie.adapters.rest.export.Bundles;
import io.butie.adapters.rest.export.Tables;
import io.butie.application.audit.AsKnown;
import io.butie.application.audit.RecordLog;
import io.butie.bootstrap.Composition;
import io.butie.bootstrap.export.ZippedBundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** What the exports over REST are made of: the writers that the command line has too. */
@ApplicationScoped
public class ExportRestParts {

  @Inject private WiredUseCases wired;
  private ZippedBundles zipped;

  @PostConstruct
  void open() {
    zipped = new ZippedBundles(Composition.current().settings().data(), wired.useCases());
  }

  @Produces
  Bundles bundles() {
    return region ->
        zipped
            .make(region.map(BundleScope::of).orElse(BundleScope.WHOLE_LEDGER))
            .map(ExportRestParts::made);
  }

  private static Bundles.Made made(ZippedBundles.Made bundle) {
    return new Bundles.Made() {
      @Override
      public void zip(OutputStream out) throws IOException {
        bundle.zip(out);
      }

      @Override
      public void close() throws IOException {
        bundle.close();
      }
    };
  }

  @Produces
  Tables tables() {
    return new Tables() {
      @Override
      public void transfers(RecordLog log, AsKnown when, Form form, Writer out) {
        if (form == Form.JOURNAL) {
          TransfersTable.journal(log, when, out);
        } else {
          TransfersTable.write(log, when, format(form), out);
        }
      }

      @Override
      public void balances(RecordLog log, AsKnown when, Form form, Writer out) {
        BalancesTable.write(log, when, format(form), out);
      }

      @Override
      public void statement(RecordLog log, String account, AsKnown when, Form form, Writer out) {
        StatementTable.write(log, account, when, format(form), out);
      }

      @Override
      public void records(RecordLog log, Form form, Writer out) {
        AuditTable table = new AuditTable(format(form), out, RecordColumns.names());
        RecordColumns columns = new RecordColumns(NoticeData::rulebook);
        log.forward(entry -> table.row(columns.of(entry)));
        table.end();
      }
    };
  }

  private static AuditTable.Format format(Tables.Form form) {
    return AuditTable.Format.valueOf(form.name());
  }
}

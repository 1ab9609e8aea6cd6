package io.butie.adapters.ledger;

import static io.butie.adapters.ledger.LedgerBook.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.DatabaseSettings;
import io.butie.adapters.database.JdbcTransactions;
import io.butie.adapters.database.Migrations;
import io.butie.application.port.Ledger;
import io.butie.application.port.Ledger.Posted;
import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.fund.AccountKind;
import io.butie.domain.fund.FundAccount;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.policy.Outcome;
import io.butie.domain.policy.RefusalCode;
import io.butie.domain.reference.Region;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A ledger on an empty database, and the few verbs that its tests speak in. */
abstract class OpenLedger {

  static final Instant NOW = Instant.parse("2023-06-01T01:02:03.456789Z");

  JdbcTransactions transactions;
  Ledger ledger;

  /** An empty database. */
  abstract DatabaseSettings settings();

  @BeforeEach
  void openTheLedger() {
    DatabaseSettings settings = settings();
    settings.prepare();
    Migrations.migrate(settings);
    transactions = new JdbcTransactions(settings.dataSource());
    ledger = new JdbcLedger(transactions, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  final Outcome<Posted> post(List<? extends LedgerRecord> records) {
    return transactions.attempt(() -> ledger.post(List.copyOf(records)));
  }

  final Outcome<Posted> post(LedgerRecord record) {
    return post(List.of(record));
  }

  static FundAccount account(Region region, AccountKind kind) {
    return new FundAccount(region, 2023, CHANNEL, kind);
  }

  final long balance(Region region, AccountKind kind) {
    return transactions.read(() -> ledger.balance(account(region, kind)));
  }

  final List<StoredEntry> log() {
    return transactions.read(() -> ledger.records(0, Ledger.MAX_RECORDS));
  }

  static void assertRefused(Outcome<Posted> outcome, RefusalCode code) {
    assertThat(outcome.<Object>fold(done -> done, refusal -> refusal.code())).isEqualTo(code);
  }
}

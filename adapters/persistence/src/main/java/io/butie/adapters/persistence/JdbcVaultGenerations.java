package io.butie.adapters.persistence;

import io.butie.application.port.Vault;
import io.butie.application.port.VaultGenerations;
import io.butie.application.port.VaultRing.KeyIds;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The generations of the vault's keys, and what is sealed and indexed by them: every text column
 * whose name begins with {@code sealed_}, of whatever table, and the person's index of {@code
 * person} and {@code award}, with what an award holds by it.
 *
 * <p>Indexes come first, each table in order of its key. The place is kept in the transaction that
 * comes to it: an index does not say which generation it is of.
 */
public final class JdbcVaultGenerations implements VaultGenerations {

  /** Characters of an index: SHA-256 in hexadecimal. */
  private static final int INDEX_LENGTH = 64;

  private final Sql sql;
  private final SealedColumns columns;
  private final int rows;

  /**
   * Of this session.
   *
   * @param rows how many at most a step changes
   */
  public JdbcVaultGenerations(JpaTransactions session, int rows) {
    this.sql = new Sql(session);
    this.columns = new SealedColumns(session, rows);
    this.rows = rows;
  }

  private enum Phase {
    PERSONS,
    AWARDS,
    SEALED,
    DONE
  }

  private record Standing(int generation, Phase phase, String after) {}

  private record Indexed(String id, String index, @Nullable String key, @Nullable String slot) {}

  @Override
  public List<KeyIds> all() {
    return sql.list(
        "SELECT sealing_key, index_key FROM vault_generation ORDER BY generation",
        row -> new KeyIds(row.getString(1), row.getString(2)));
  }

  @Override
  public void begin(KeyIds keys, Change change) {
    if (standing().map(last -> last.phase() != Phase.DONE).orElse(false)) {
      throw new IllegalStateException("the last change of keys is not finished");
    }
    sql.update(
        "INSERT INTO vault_generation (generation, sealing_key, index_key, made_by, approved_by,"
            + " reason, made_on, phase, after_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
        all().size() + 1,
        keys.sealing(),
        keys.index(),
        change.madeBy().value(),
        change.approvedBy().value(),
        change.reason(),
        Date.valueOf(change.on()),
        Phase.PERSONS.name());
  }

  private Optional<Standing> standing() {
    return sql.one(
        "SELECT generation, phase, after_id FROM vault_generation ORDER BY generation DESC"
            + " FETCH FIRST 1 ROWS ONLY",
        row -> new Standing(row.getInt(1), Phase.valueOf(row.getString(2)), row.getString(3)));
  }

  @Override
  public boolean step(Vault vault) {
    Optional<Standing> standing = standing();
    if (standing.isEmpty() || standing.get().phase() == Phase.DONE) {
      return false;
    }
    Standing now = standing.get();
    switch (now.phase()) {
      case PERSONS -> reindexed(now, persons(now.after(), vault), Phase.AWARDS);
      case AWARDS -> reindexed(now, awards(now.after(), vault), Phase.SEALED);
      default ->
          columns
              .sealSomeAnew(vault, now.after())
              .ifPresentOrElse(
                  place -> place(now, Phase.SEALED, place), () -> place(now, Phase.DONE, ""));
    }
    return true;
  }

  private void reindexed(Standing now, List<Indexed> some, Phase next) {
    if (some.isEmpty()) {
      place(now, next, "");
    } else {
      place(now, now.phase(), some.get(some.size() - 1).id());
    }
  }

  private void place(Standing now, Phase phase, String after) {
    sql.update(
        "UPDATE vault_generation SET phase = ?, after_id = ? WHERE generation = ?",
        phase.name(),
        after,
        now.generation());
  }

  private List<Indexed> persons(String after, Vault vault) {
    List<Indexed> some =
        sql.list(
            "SELECT pseudonym, person_index FROM person"
                + " WHERE pseudonym > ? AND person_index IS NOT NULL ORDER BY pseudonym"
                + " FETCH FIRST "
                + rows
                + " ROWS ONLY",
            row -> new Indexed(row.getString(1), row.getString(2), null, null),
            after);
    sql.batch(
        "UPDATE person SET person_index = ? WHERE pseudonym = ?",
        some,
        person -> new Object[] {vault.indexByNewest(person.index()), person.id()});
    return some;
  }

  private List<Indexed> awards(String after, Vault vault) {
    List<Indexed> some =
        sql.list(
            "SELECT award_id, person_index, live_key, live_slot FROM award WHERE award_id > ?"
                + " ORDER BY award_id FETCH FIRST "
                + rows
                + " ROWS ONLY",
            row ->
                new Indexed(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
            after);
    sql.batch(
        "UPDATE award SET person_index = ?, live_key = ?, live_slot = ? WHERE award_id = ?",
        some,
        award -> {
          String index = vault.indexByNewest(award.index());
          return new @Nullable Object[] {
            index, moved(award.key(), index), moved(award.slot(), index), award.id()
          };
        });
    return some;
  }

  /** What an award holds begins with the index. */
  private static @Nullable String moved(@Nullable String held, String index) {
    return held == null ? null : index + held.substring(INDEX_LENGTH);
  }

  @Override
  public boolean isAllSealedBy(Vault vault) {
    return columns.areAllSealedBy(vault);
  }
}

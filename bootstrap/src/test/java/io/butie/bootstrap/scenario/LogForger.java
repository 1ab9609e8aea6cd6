package io.butie.bootstrap.scenario;

import io.butie.application.port.Ledger.StoredEntry;
import io.butie.domain.ledger.CheckpointSigner;
import io.butie.domain.ledger.Field;
import io.butie.domain.ledger.LeafEncoder;
import io.butie.domain.ledger.LedgerEntry;
import io.butie.domain.ledger.LedgerRecord;
import io.butie.domain.ledger.MalformedRecordException;
import io.butie.domain.ledger.RecordKind;
import io.butie.domain.ledger.Value;
import io.butie.domain.reference.Digest;
import io.butie.domain.reference.Region;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Makes false logs of a true one: one field of one record changed, or a record taken out, put in,
 * doubled or moved; the places and leaf hashes are then made right again, as a forger would.
 */
final class LogForger {

  private static final String STRANGERS_KEY =
      CheckpointSigner.ofSeed("stranger", Digest.sha256("stranger").bytes())
          .verifierKey()
          .toString();

  /** A false log, and what is false about it. */
  record Forgery(String what, List<StoredEntry> log) {}

  private final List<StoredEntry> honest;
  private final Random random;

  LogForger(List<StoredEntry> honest, Random random) {
    this.honest = List.copyOf(honest);
    this.random = random;
  }

  /** Every field of every kind, of as many records of the kind as asked for. */
  List<Forgery> everyField(int perField) {
    List<Forgery> forgeries = new ArrayList<>();
    for (RecordKind kind : RecordKind.values()) {
      List<Integer> places = placesOf(kind);
      for (int field = 0; field < kind.fields().size(); field++) {
        Collections.shuffle(places, random);
        for (int place : places.subList(0, Math.min(perField, places.size()))) {
          forgeries.add(changed(place, field));
        }
      }
    }
    return forgeries;
  }

  private List<Integer> placesOf(RecordKind kind) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < honest.size(); i++) {
      if (record(i).kind() == kind) {
        places.add(i);
      }
    }
    return places;
  }

  private LedgerRecord record(int place) {
    return honest.get(place).entry().record();
  }

  private Forgery changed(int place, int field) {
    LedgerRecord record = record(place);
    Field changed = record.kind().fields().get(field);
    List<Value> values = new ArrayList<>(record.values());
    for (Value other : others(record, field)) {
      values.set(field, other);
      Optional<LedgerRecord> forged = read(record.kind(), record.region(), values);
      if (forged.isPresent() && !forged.get().equals(record)) {
        return new Forgery(
            record.kind() + "." + changed.name() + " of record " + place,
            with(place, forged.get()));
      }
    }
    throw new AssertionError("no other value for " + record.kind() + "." + changed.name());
  }

  private static Optional<LedgerRecord> read(RecordKind kind, Region region, List<Value> values) {
    try {
      return Optional.of(kind.read(region, values));
    } catch (MalformedRecordException | IllegalArgumentException | DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Values that others of the kind have, then values near its own. */
  private List<Value> others(LedgerRecord record, int field) {
    Value own = record.values().get(field);
    List<Value> others = new ArrayList<>();
    for (int place : placesOf(record.kind())) {
      others.add(record(place).values().get(field));
    }
    Collections.shuffle(others, random);
    if (record.kind().fields().get(field).nullable()) {
      others.add(0, own == Value.Absent.ABSENT ? Value.text("X") : Value.Absent.ABSENT);
    }
    if (own instanceof Value.Text text) {
      if (!text.value().isEmpty()) {
        String first = text.value().startsWith("A") ? "B" : "A";
        others.add(Value.text(first + text.value().substring(1)));
      }
      others.add(Value.text(STRANGERS_KEY));
      Stream.of(text.value() + "1", "2", "2023-06", "SKILL_UPGRADE", "REFUSE", "RETURNED")
          .map(Value::text)
          .forEach(others::add);
    } else if (own instanceof Value.Int number) {
      others.add(Value.integer(number.value() + 1));
      others.add(Value.integer(number.value() - 1));
    } else if (own instanceof Value.Sha256) {
      others.add(Value.digest(Digest.sha256("forged")));
    } else if (own instanceof Value.Day day) {
      others.add(Value.date(day.value().plusDays(1)));
      others.add(Value.date(day.value().minusDays(1)));
    }
    others.removeIf(own::equals);
    return others;
  }

  private List<StoredEntry> with(int place, LedgerRecord forged) {
    List<StoredEntry> log = new ArrayList<>(honest);
    LedgerEntry old = honest.get(place).entry();
    log.set(
        place,
        stored(new LedgerEntry(old.sequence(), old.regionSequence(), old.bookedAt(), forged)));
    return log;
  }

  private static StoredEntry stored(LedgerEntry entry) {
    return new StoredEntry(entry, LeafEncoder.leafHash(entry));
  }

  /** Records taken out, doubled under another id, moved: at that many places. */
  List<Forgery> everyPlace(int places) {
    List<Forgery> forgeries = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      int place = random.nextInt(honest.size() - 1);
      List<StoredEntry> log = new ArrayList<>(honest);
      log.remove(place);
      forgeries.add(new Forgery("record " + place + " taken out", inOrder(log)));
      log = new ArrayList<>(honest);
      log.add(place, honest.get(random.nextInt(honest.size())));
      forgeries.add(new Forgery("a record doubled at " + place, inOrder(log)));
      log = new ArrayList<>(honest);
      Collections.swap(log, place, place + 1);
      forgeries.add(new Forgery("record " + place + " moved", inOrder(log)));
    }
    forgeries.add(new Forgery("cut off", honest.subList(0, honest.size() / 2)));
    return forgeries;
  }

  /** Gives the records the places and times of a log that was always so. */
  private List<StoredEntry> inOrder(List<StoredEntry> records) {
    List<StoredEntry> log = new ArrayList<>();
    Map<Region, Long> regions = new HashMap<>();
    for (StoredEntry stored : records) {
      int place = log.size();
      LedgerRecord record = stored.entry().record();
      long ofRegion = regions.merge(record.region(), 1L, Long::sum) - 1;
      log.add(
          stored(
              new LedgerEntry(
                  place,
                  ofRegion,
                  honest.get(Math.min(place, honest.size() - 1)).entry().bookedAt(),
                  record)));
    }
    return log;
  }

  /** The places and the times themselves. */
  List<Forgery> everyPartOfAHeader() {
    List<Integer> decisions = placesOf(RecordKind.DECISION);
    int place = decisions.get(random.nextInt(decisions.size()));
    LedgerEntry old = honest.get(place).entry();
    LedgerRecord record = old.record();
    Region other = new Region("130600");
    List<LedgerEntry> forged =
        List.of(
            new LedgerEntry(old.sequence() + 1, old.regionSequence(), old.bookedAt(), record),
            new LedgerEntry(
                old.sequence(), old.regionSequence(), old.bookedAt().plusMillis(1), record),
            new LedgerEntry(old.sequence(), old.regionSequence() / 2, old.bookedAt(), record),
            new LedgerEntry(
                old.sequence(),
                old.regionSequence(),
                old.bookedAt(),
                read(record.kind(), other, record.values()).orElseThrow()));
    List<Forgery> forgeries = new ArrayList<>();
    for (LedgerEntry entry : forged) {
      List<StoredEntry> log = new ArrayList<>(honest);
      log.set(place, stored(entry));
      forgeries.add(new Forgery("the header of record " + place, log));
    }
    return forgeries;
  }
}

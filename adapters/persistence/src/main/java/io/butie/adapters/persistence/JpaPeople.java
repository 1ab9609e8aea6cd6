package io.butie.adapters.persistence;

import io.butie.application.port.Entropy;
import io.butie.application.port.People;
import io.butie.application.port.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** People under random pseudonyms; their ID numbers sealed, found by a keyed index. */
public final class JpaPeople implements People {

  private static final int PSEUDONYM_BYTES = 12;

  private final JpaTransactions session;
  private final Vault vault;
  private final Entropy entropy;

  public JpaPeople(JpaTransactions session, Vault vault, Entropy entropy) {
    this.session = session;
    this.vault = vault;
    this.entropy = entropy;
  }

  @Override
  public Map<String, Person> identify(Collection<String> idNumbers) {
    Map<String, String> numberByIndex = byIndex(idNumbers);
    Map<String, Person> people = new HashMap<>();
    eachKnown(
        numberByIndex.keySet(), row -> people.put(numberByIndex.get(row.index), row.toPerson()));
    numberByIndex.forEach(
        (index, number) -> people.computeIfAbsent(number, n -> add(Optional.of(index), n)));
    return people;
  }

  private Map<String, String> byIndex(Collection<String> idNumbers) {
    Map<String, String> numberByIndex = new LinkedHashMap<>();
    idNumbers.forEach(number -> numberByIndex.put(index(number), number));
    return numberByIndex;
  }

  private void eachKnown(Collection<String> indexes, Consumer<PersonRow> found) {
    InLists.of(
        List.copyOf(indexes),
        chunk ->
            session
                .entities()
                .createQuery("SELECT p FROM PersonRow p WHERE p.index IN :chunk", PersonRow.class)
                .setParameter("chunk", chunk)
                .getResultList()
                .forEach(found));
  }

  @Override
  public Optional<Person> find(String idNumber) {
    return session
        .entities()
        .createQuery("SELECT p FROM PersonRow p WHERE p.index = :index", PersonRow.class)
        .setParameter("index", index(idNumber))
        .getResultStream()
        .findFirst()
        .map(PersonRow::toPerson);
  }

  @Override
  public Set<String> restricted(Collection<String> idNumbers) {
    Map<String, String> numberByIndex = byIndex(idNumbers);
    Set<String> restricted = new HashSet<>();
    eachKnown(
        numberByIndex.keySet(),
        row -> {
          if (row.toPerson().restricted()) {
            restricted.add(numberByIndex.get(row.index));
          }
        });
    return restricted;
  }

  @Override
  public Person nameless() {
    return add(Optional.empty(), "");
  }

  @Override
  public String index(String idNumber) {
    return vault.blindIndex(idNumber);
  }

  private Person add(Optional<String> index, String idNumber) {
    PersonRow row = new PersonRow();
    row.pseudonym = "P" + HexFormat.of().formatHex(entropy.bytes(PSEUDONYM_BYTES));
    row.index = index.orElse(null);
    String salt = vault.newSalt();
    row.salt = salt;
    row.sealedIdentity = vault.seal(idNumber);
    row.commitment = vault.commit(salt, idNumber).hex();
    session.entities().persist(row);
    return row.toPerson();
  }
}

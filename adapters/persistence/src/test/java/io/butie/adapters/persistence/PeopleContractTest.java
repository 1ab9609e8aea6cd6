package io.butie.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.butie.adapters.database.SqlFailure;
import io.butie.application.port.People;
import io.butie.application.port.People.Person;
import io.butie.domain.policy.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleContractTest extends PortContract {

  private static final String ID_NUMBER = "11010519491231002X";

  private People people;

  @BeforeEach
  void openTheStore() {
    people = new JpaPeople(session, vault, entropy);
  }

  private Map<String, Person> identify(List<String> numbers) {
    return session.attempt(() -> Outcome.done(people.identify(numbers))).orThrow();
  }

  @Test
  void someoneIsTheSamePersonEveryTime() {
    Person first = identify(List.of(ID_NUMBER, ID_NUMBER)).values().iterator().next();

    assertThat(first.index()).contains(people.index(ID_NUMBER));
    assertThat(first.pseudonym().value()).doesNotContain(ID_NUMBER);
    assertThat(identify(List.of(ID_NUMBER))).containsOnly(Map.entry(ID_NUMBER, first));
    assertThat(value("SELECT COUNT(*) FROM person")).isEqualTo("1");
  }

  @Test
  void peopleAreFoundHoweverManyAreAsked() {
    List<String> numbers = IntStream.range(0, 1_001).mapToObj(i -> "N" + i).toList();
    Map<String, Person> known = identify(numbers.subList(0, 900));
    Map<String, Person> all = identify(numbers);

    assertThat(all).containsAllEntriesOf(known).hasSize(1_001);
    assertThat(all.values()).extracting(Person::pseudonym).doesNotHaveDuplicates();
    assertThat(identify(List.of())).isEmpty();
  }

  @Test
  void whoGaveNoNumberIsSomeoneElseEveryTime() {
    doing(
        () -> {
          Person one = people.nameless();
          Person two = people.nameless();
          assertThat(one.index()).isEqualTo(Optional.empty());
          assertThat(one.pseudonym()).isNotEqualTo(two.pseudonym());
          assertThat(one.commitment()).isNotEqualTo(two.commitment());
        });

    assertThat(value("SELECT COUNT(*) FROM person WHERE person_index IS NULL")).isEqualTo("2");
  }

  @Test
  void theDatabaseItselfKeepsOnePersonToAnIndex() {
    identify(List.of(ID_NUMBER));

    assertThat(
            refusalOf(
                () ->
                    sql(
                        "INSERT INTO person (pseudonym, person_index, salt, sealed_identity,"
                            + " commitment) SELECT 'P-other', person_index, salt, sealed_identity,"
                            + " commitment FROM person")))
        .isEqualTo(SqlFailure.DUPLICATE);
  }
}

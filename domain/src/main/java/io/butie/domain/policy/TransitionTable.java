package io.butie.domain.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The life of something as a table: from a state, on an event, to a state. What is not in the table
 * cannot happen.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class TransitionTable<S extends Enum<S>, E extends Enum<E>> {

  /** One row of the table. */
  public record Row<S, E>(S from, E event, S to) {}

  private final List<Row<S, E>> rows;
  private final Map<S, Map<E, S>> next;

  private TransitionTable(Class<S> states, Class<E> events, List<Row<S, E>> rows) {
    this.rows = List.copyOf(rows);
    this.next = new EnumMap<>(states);
    for (Row<S, E> row : rows) {
      S clash =
          next.computeIfAbsent(row.from(), s -> new EnumMap<>(events)).put(row.event(), row.to());
      if (clash != null) {
        throw new IllegalArgumentException(row.from() + " on " + row.event() + " leads two ways");
      }
    }
  }

  public static <S extends Enum<S>, E extends Enum<E>> Builder<S, E> of(
      Class<S> states, Class<E> events) {
    return new Builder<>(states, events);
  }

  /** The state that follows, or WRONG_STATE. */
  public Outcome<S> next(S from, E event) {
    S to = next.getOrDefault(from, Map.of()).get(event);
    return to == null
        ? Outcome.refused(RefusalCode.WRONG_STATE, event + " cannot happen while " + from)
        : Outcome.done(to);
  }

  public List<Row<S, E>> rows() {
    return rows;
  }

  /** Collects the rows of a table. */
  public static final class Builder<S extends Enum<S>, E extends Enum<E>> {

    private final Class<S> states;
    private final Class<E> events;
    private final List<Row<S, E>> rows = new ArrayList<>();

    private Builder(Class<S> states, Class<E> events) {
      this.states = states;
      this.events = events;
    }

    public Builder<S, E> row(S from, E event, S to) {
      rows.add(new Row<>(from, event, to));
      return this;
    }

    public TransitionTable<S, E> build() {
      return new TransitionTable<>(states, events, rows);
    }
  }
}

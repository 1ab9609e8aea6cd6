package io.butie.domain.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The life of something as a table: the state in which it starts, and from a state, on an event, to
 * a state. What is not in the table cannot happen.
 *
 * @param <S> the states
 * @param <E> the events
 */
public final class TransitionTable<S extends Enum<S>, E extends Enum<E>> {

  /** One row of the table. */
  public record Row<S, E>(S from, E event, S to) {}

  private final S start;
  private final List<Row<S, E>> rows;
  private final Map<S, Map<E, S>> next;

  private TransitionTable(S start, Class<E> events, List<Row<S, E>> rows) {
    this.start = start;
    this.rows = List.copyOf(rows);
    this.next = new EnumMap<>(start.getDeclaringClass());
    for (Row<S, E> row : rows) {
      S clash =
          next.computeIfAbsent(row.from(), s -> new EnumMap<>(events)).put(row.event(), row.to());
      if (clash != null) {
        throw new IllegalArgumentException(row.from() + " on " + row.event() + " leads two ways");
      }
    }
  }

  public static <S extends Enum<S>, E extends Enum<E>> Builder<S, E> startingIn(
      S start, Class<E> events) {
    return new Builder<>(start, events);
  }

  /** The state of what is new. */
  public S start() {
    return start;
  }

  /** The state that follows, or WRONG_STATE. */
  public Outcome<S> next(S from, E event) {
    S to = next.getOrDefault(from, Map.of()).get(event);
    return to == null
        ? Outcome.refused(
            RefusalCode.WRONG_STATE,
            event + " cannot happen while " + from,
            "当前状态为 " + from + "，不能执行 " + event)
        : Outcome.done(to);
  }

  /** The states from which some event leads to this one. */
  public Set<S> before(S to) {
    Set<S> before = EnumSet.noneOf(start.getDeclaringClass());
    rows.stream().filter(row -> row.to() == to).forEach(row -> before.add(row.from()));
    return before;
  }

  public List<Row<S, E>> rows() {
    return rows;
  }

  /** Collects the rows of a table. */
  public static final class Builder<S extends Enum<S>, E extends Enum<E>> {

    private final S start;
    private final Class<E> events;
    private final List<Row<S, E>> rows = new ArrayList<>();

    private Builder(S start, Class<E> events) {
      this.start = start;
      this.events = events;
    }

    public Builder<S, E> row(S from, E event, S to) {
      rows.add(new Row<>(from, event, to));
      return this;
    }

    public TransitionTable<S, E> build() {
      return new TransitionTable<>(start, events, rows);
    }
  }
}

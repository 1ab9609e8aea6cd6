package io.butie.adapters.rest.page;

import io.butie.adapters.rest.problem.Given;
import io.butie.adapters.rest.problem.ProblemException;
import io.butie.domain.policy.Words;
import io.butie.domain.reference.Region;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query parameters of a request, read strictly: a value that is not of its kind is 400. Names
 * were checked before ({@link KnownParameters}).
 */
public final class Query {

  /** How many items a page has where nobody says. */
  public static final int STANDARD_LIMIT = 100;

  /** How many items a page has at most. */
  public static final int MOST = 1_000;

  /** The query parameter of {@link #limit}. */
  public static final String LIMIT = "limit";

  /** The query parameter of {@link #region}. */
  public static final String REGION = "region";

  private final Map<String, List<String>> values;

  Query(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of the request. */
  public static Query of(UriInfo uri) {
    return new Query(uri.getQueryParameters());
  }

  /** The value as it is given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(list -> list.get(0));
  }

  /** How many items the page is to have. */
  public int limit() {
    return (int) number(LIMIT, 1, MOST).orElse((long) STANDARD_LIMIT).longValue();
  }

  /** A whole number, from and to included. */
  public Optional<Long> number(String name, long from, long to) {
    return text(name).map(text -> Given.whole(name, text, from, to));
  }

  /** A day, {@code yyyy-MM-dd}. */
  public Optional<LocalDate> date(String name) {
    return parsed(
        name, LocalDate::parse, new Words("must be a day, yyyy-MM-dd", "须为日期，格式 yyyy-MM-dd"));
  }

  /** The value of a parameter that must be there. */
  public static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(
        () -> ProblemException.malformed(name, new Words("must be given", "必须提供")));
  }

  /** One of the constants, by its name. */
  public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    return text(name).map(text -> Given.constant(name, text, type));
  }

  /** The region to filter by. */
  public Optional<Region> region() {
    return parsed(REGION, Region::new, new Words("must be a six-digit code", "须为六位地区代码"));
  }

  /** A value of some kind that says so by IllegalArgumentException where it is none. */
  public <T> Optional<T> parsed(String name, Function<String, T> parse, Words must) {
    return text(name).map(text -> Given.parsed(name, text, parse, must));
  }
}

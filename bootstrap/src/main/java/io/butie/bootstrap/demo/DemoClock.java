package io.butie.bootstrap.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands at nine in the morning of a day until the story moves on. */
final class DemoClock extends Clock {

  private static final LocalTime OPENING = LocalTime.of(9, 0);

  private final ZoneId zone;
  private volatile LocalDate day;

  DemoClock(ZoneId zone, LocalDate day) {
    this.zone = zone;
    this.day = day;
  }

  /** Moves on; never back. */
  void moveTo(LocalDate next) {
    if (next.isBefore(day)) {
      throw new IllegalArgumentException("the story goes on from " + day + ", not to " + next);
    }
    day = next;
  }

  LocalDate day() {
    return day;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(instant(), other);
  }

  @Override
  public Instant instant() {
    return day.atTime(OPENING).atZone(zone).toInstant();
  }
}

package io.butie.bootstrap.scenario;

import io.butie.bootstrap.Composition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands at noon of the day that the test says it is. */
public final class SettableClock extends Clock {

  private volatile LocalDate today;

  SettableClock(LocalDate today) {
    this.today = today;
  }

  public void set(LocalDate day) {
    today = day;
  }

  LocalDate today() {
    return today;
  }

  @Override
  public ZoneId getZone() {
    return Composition.CHINA;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return today.atTime(12, 0).atZone(getZone()).toInstant();
  }
}

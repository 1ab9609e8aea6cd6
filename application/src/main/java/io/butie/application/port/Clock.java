package io.butie.application.port;

import java.time.Instant;
import java.time.LocalDate;

/** What time it is; dates are those of China. */
public interface Clock {

  Instant now();

  LocalDate today();
}

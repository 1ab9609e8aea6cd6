package io.butie.bootstrap;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What reaches the log: our own messages, and from everybody else warnings and worse. A filter, for
 * the container sets the levels of its own loggers whatever the log's configuration says.
 */
public final class QuietLog implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = record.getLoggerName();
    return (logger != null && logger.startsWith("io.butie"))
        || record.getLevel().intValue() >= Level.WARNING.intValue();
  }
}

package com.rfid3.foresight.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what the database pool throws at nobody: a caller that has already been
 * refused is told once more when its timer ends, at every call while the database is away. Those
 * traces, dozens a second, would bury what matters and fill a small disk.
 */
@LoggingFilter(name = RepeatedConnectionTimeouts.NAME)
public final class RepeatedConnectionTimeouts implements Filter {
  /** As {@code quarkus.log.console.filter} calls it. */
  public static final String NAME = "repeated-connection-timeouts";

  private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

  @Override
  public boolean isLoggable(LogRecord line) {
    return !(line.getThrown() instanceof IllegalStateException thrown) || !isOfPool(thrown);
  }

  // The pool's timer is the one that completed the promise too late: just below the promise itself.
  private static boolean isOfPool(IllegalStateException thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 1
        && trace[0].getClassName().equals("io.vertx.core.Promise")
        && trace[1].getClassName().equals(POOL);
  }
}

package com.rfid3.foresight.alerts.storage;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.mysqlclient.MySQLException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Tells an absent database from a fault of ours. */
public final class DatabaseAway {
  private static final Logger LOG = Logger.getLogger(DatabaseAway.class);

  // Too many connections, going down, locks that did not come free, deadlock, read-only after a
  // failover, killed: all of them pass.
  private static final Set<Integer> PASSING = Set.of(1040, 1053, 1205, 1213, 1290, 1927, 3024);

  private DatabaseAway() {}

  /** Whether asking again later may succeed. */
  public static boolean is(Throwable failure) {
    return switch (failure) {
      case MySQLException refused -> PASSING.contains(refused.getErrorCode());
      case IOException cut -> true;
      case TimeoutException late -> true;
      case io.smallrye.mutiny.TimeoutException late -> true;
      case VertxException closed -> true;
      // The pool says in bare words that no connection came in time, or that one has closed.
      default -> failure.getClass().getName().startsWith("io.vertx.");
    };
  }

  /** The refusal that callers see instead; {@code what} was asked for is logged. */
  public static ProblemException refusal(Throwable failure, String what) {
    LOG.warnf("%s: the database is away (%s)", what, failure.getMessage());
    return new ProblemException(
        ProblemCode.SERVICE_UNAVAILABLE, "The database cannot be reached: send it again");
  }
}

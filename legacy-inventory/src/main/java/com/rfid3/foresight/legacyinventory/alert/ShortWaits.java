package com.rfid3.foresight.legacyinventory.alert;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/** Work on legacy rows that waits at most a second for the legacy application's locks. */
final class ShortWaits {
  private static final String SHORT =
      "SET SESSION innodb_lock_wait_timeout = 1, SESSION lock_wait_timeout = 1";
  private static final String USUAL =
      "SET SESSION innodb_lock_wait_timeout = DEFAULT, SESSION lock_wait_timeout = DEFAULT";

  private ShortWaits() {}

  static <T> Uni<T> during(Pool pool, Function<SqlConnection, Uni<T>> work) {
    return pool.withConnection(
        connection ->
            connection
                .query(SHORT)
                .execute()
                .chain(() -> work.apply(connection))
                .eventually(() -> connection.query(USUAL).execute()));
  }
}

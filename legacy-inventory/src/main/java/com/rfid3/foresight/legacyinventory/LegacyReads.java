package com.rfid3.foresight.legacyinventory;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads of whole legacy tables: from a replica where one is given, so that the shop's own server
 * has nothing to do with them. A replica that fails a statement is left alone for a while, one that
 * lags too far until it has caught up, and the shop's server is asked instead; a little lag costs
 * freshness alone, as nothing is ever taken for gone by it.
 */
@ApplicationScoped
public class LegacyReads {
  private static final int CONNECTIONS = 4;
  private static final int CONNECT_MILLIS = 2_000;

  private final Pool primary;
  private final Optional<Pool> replica;
  private final Duration pause;
  private final AtomicLong leftUntil = new AtomicLong(System.nanoTime());
  private volatile boolean left;

  /** With the account of the service itself, which a replica has too. */
  @Inject
  LegacyReads(Pool primary, Vertx vertx, LegacySettings settings, Account account) {
    this(
        primary,
        settings.replica().url().map(url -> pool(vertx, url, account)),
        settings.replica().pause());
  }

  /** Over pools that are there. */
  public LegacyReads(Pool primary, Optional<Pool> replica, Duration pause) {
    this.primary = primary;
    this.replica = replica;
    this.pause = pause;
  }

  /** Rows of a statement without parameters. */
  public Uni<RowSet<Row>> rows(String sql) {
    return read(pool -> pool.query(sql).execute());
  }

  /** Rows of a prepared statement. */
  public Uni<RowSet<Row>> rows(String sql, Tuple parameters) {
    return read(pool -> pool.preparedQuery(sql).execute(parameters));
  }

  /** The same from the shop's own server, for those who must not see it as it was. */
  public Uni<RowSet<Row>> rowsAtHome(String sql, Tuple parameters) {
    return primary.preparedQuery(sql).execute(parameters);
  }

  boolean hasReplica() {
    return replica.isPresent();
  }

  /** From the replica alone, left or not; there must be one. */
  Uni<RowSet<Row>> fromReplica(String sql) {
    return replica.orElseThrow().query(sql).execute();
  }

  /** From the shop's own server. */
  Uni<RowSet<Row>> fromHome(String sql) {
    return primary.query(sql).execute();
  }

  /** Whether the replica is to be left until further notice. */
  void leave(boolean late) {
    left = late;
  }

  private <T> Uni<T> read(Function<Pool, Uni<T>> statement) {
    if (replica.isEmpty() || left || System.nanoTime() - leftUntil.get() < 0) {
      return statement.apply(primary);
    }
    return statement
        .apply(replica.get())
        .onFailure()
        .recoverWithUni(
            failure -> {
              leftUntil.set(System.nanoTime() + pause.toNanos());
              Log.warnf("The replica is left for %s: %s", pause, failure.getMessage());
              return statement.apply(primary);
            });
  }

  private static Pool pool(Vertx vertx, String url, Account account) {
    MySQLConnectOptions options = MySQLConnectOptions.fromUri(url);
    options
        .setUser(account.user())
        .setPassword(account.password())
        .setConnectTimeout(CONNECT_MILLIS)
        .setCachePreparedStatements(true);
    return Pool.newInstance(
        MySQLBuilder.pool()
            .with(new PoolOptions().setMaxSize(CONNECTIONS).setConnectionTimeout(2))
            .connectingTo(options)
            .using(vertx)
            .build());
  }

  /** Who the service is to a database. */
  @ApplicationScoped
  static class Account {
    private final String user;
    private final String password;

    Account(
        @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
        @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
      this.user = user.orElse("");
      this.password = password.orElse("");
    }

    String user() {
      return user;
    }

    String password() {
      return password;
    }
  }
}

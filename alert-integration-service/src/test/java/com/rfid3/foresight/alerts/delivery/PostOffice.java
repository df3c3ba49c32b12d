package com.rfid3.foresight.alerts.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.alerts.delivery.OutboxTable.Letter;
import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** An outbox on a real database, with as many dispatchers as a test has replicas. */
final class PostOffice implements AutoCloseable {
  static final String CHANNEL = "shop";

  final ShopClock clock = new ShopClock();
  final Vertx vertx = Vertx.vertx();
  final OutboxTable outbox;
  final ChannelTable channels;
  private final Pool pool;
  private final TestDatabase database;

  PostOffice(TestDatabase database) {
    this.database = database;
    this.pool = pool(database);
    this.outbox = new OutboxTable(pool, new ObjectMapper().findAndRegisterModules());
    this.channels = new ChannelTable(pool);
    database.execute(
        "DELETE FROM `%s`.alert_outbox".formatted(database.suite()),
        "DELETE FROM `%s`.alert_channel".formatted(database.suite()));
  }

  /** Where the database is, and how to come in as the alert service. */
  record Door(String host, int port, String suite, String password) {}

  private Pool pool(TestDatabase on) {
    var address = on.server().address();
    return pool(
        vertx,
        new Door(address.host(), address.port(), on.suite(), on.password(ServiceUser.ALERTS)));
  }

  static Pool pool(Vertx vertx, Door door) {
    MySQLConnectOptions options =
        new MySQLConnectOptions()
            .setHost(door.host())
            .setPort(door.port())
            .setDatabase(door.suite())
            .setUser(ServiceUser.ALERTS.account())
            .setPassword(door.password())
            .setCharset("utf8mb4");
    return Pool.newInstance(
        MySQLBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options)
            .using(vertx)
            .build());
  }

  Dispatcher replica() {
    Patience patience =
        new Patience(
            Duration.ofSeconds(5), Duration.ofMinutes(5), RandomGenerator.of("L64X128MixRandom"));
    return new Dispatcher(outbox, channels, patience, clock);
  }

  Carrier webhook(Receiver receiver) {
    return new WebhookCarrier(
        vertx, new WebhookTarget(receiver.address()), Optional.of("secret"), clock);
  }

  /** Posts messages of this group; gives back their keys. */
  List<String> post(String group, String... bodies) {
    List<String> keys = new ArrayList<>();
    for (String body : bodies) {
      String key = Fingerprint.of(List.of(group, body));
      Letter letter =
          new Letter(
              CHANNEL,
              Fingerprint.of(List.of(group)),
              key,
              "opened",
              "{\"alert\": {\"message\": \"" + body + "\", \"severity\": \"high\"}}",
              clock.instant());
      outbox.add(letter).await().indefinitely();
      keys.add(key);
    }
    return keys;
  }

  int pass(Dispatcher replica, Carrier carrier) {
    return replica.pass(Map.of(CHANNEL, carrier)).await().atMost(Duration.ofSeconds(30));
  }

  /** The state of the one message of this key, with its cause. */
  String state(String key) {
    return ask(
        "SELECT CONCAT_WS('|', status, cause) FROM `%s`.alert_outbox WHERE idempotency_key = '"
            + key
            + "'");
  }

  /** Whether somebody holds the message of this key. */
  boolean taken(String key) {
    return ask("SELECT owner FROM `%s`.alert_outbox WHERE idempotency_key = '" + key + "'").length()
        > 1;
  }

  String waiting() {
    return ask("SELECT COUNT(*) FROM `%s`.alert_outbox WHERE status = 'waiting'");
  }

  private String ask(String sql) {
    try (var connection = database.root();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.formatted(database.suite()))) {
      return rows.next() ? rows.getString(1) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.close().await().indefinitely();
    vertx.close();
  }
}

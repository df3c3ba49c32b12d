package com.rfid3.foresight.featurestore.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.legacyinventory.LegacyReads;
import com.rfid3.foresight.legacyinventory.LegacySettings;
import com.rfid3.foresight.legacyinventory.LegacyTables;
import com.rfid3.foresight.legacyinventory.ReplicaWatch;
import com.rfid3.foresight.legacyinventory.fleet.FleetReader;
import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.rfid3.foresight.localstack.testing.FreshDatabase;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two databases that differ, so that it shows which one was read. */
class LegacyReadsTest {
  @RegisterExtension static final FreshDatabase HOME = new FreshDatabase();
  @RegisterExtension static final FreshDatabase COPY = new FreshDatabase();
  private static final Vertx VERTX = Vertx.vertx();
  private static final String COUNT = "SELECT COUNT(*) FROM id_item_master";
  private FaultProxy line;
  private LegacyReads reads;

  @BeforeEach
  void oneItemAtHomeAndTwoInTheCopy() {
    HOME.get().execute("DELETE FROM id_item_master", insert("A"));
    COPY.get().execute("DELETE FROM id_item_master", insert("A"), insert("B"));
    line = FaultProxy.to(COPY.get().server().address().port());
    reads =
        new LegacyReads(
            pool(HOME.get(), HOME.get().server().address().port()),
            Optional.of(pool(COPY.get(), line.port())),
            Duration.ofMillis(200));
  }

  @AfterEach
  void cut() {
    line.close();
  }

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void tablesAreReadFromTheReplica() {
    assertThat(counted()).isEqualTo(2);
    assertThat(first(reads.rows(COUNT + " WHERE tag_id > ?", Tuple.of("A")))).isEqualTo(1);
    assertThat(first(reads.rowsAtHome(COUNT + " WHERE tag_id >= ?", Tuple.of("A")))).isEqualTo(1);
  }

  @Test
  void aReplicaThatIsGoneIsLeftForAWhile() {
    line.refuse();
    assertThat(counted()).isEqualTo(1);

    line.heal();
    await().atMost(Duration.ofSeconds(20)).until(() -> counted() == 2);
  }

  @Test
  void aReplicaThatLagsTooFarIsLeftUntilItHasCaughtUp() {
    var watch = new ReplicaWatch(reads, tables(), settings());
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    HOME.get().execute("DELETE FROM id_transactions", scan(7));
    COPY.get().execute("DELETE FROM id_transactions", scan(6));

    look(watch, now);
    assertThat(watch.lag()).contains(Duration.ZERO);
    look(watch, now.plus(Duration.ofMinutes(10)));
    assertThat(watch.lag()).contains(Duration.ofMinutes(10));
    assertThat(counted()).as("not too far").isEqualTo(2);

    look(watch, now.plus(Duration.ofMinutes(11)));
    assertThat(counted()).as("too far").isEqualTo(1);

    COPY.get().execute(scan(7));
    look(watch, now.plus(Duration.ofMinutes(12)));
    assertThat(watch.lag()).contains(Duration.ZERO);
    assertThat(counted()).isEqualTo(2);
  }

  @Test
  void oneItemIsReadAsItIsNow() {
    var fleet = new FleetReader(reads, tables());

    assertThat(fleet.find("B").await().atMost(Duration.ofSeconds(20))).isEmpty();
    assertThat(fleet.page("", 10).await().atMost(Duration.ofSeconds(20))).hasSize(2);
  }

  private static void look(ReplicaWatch watch, Instant at) {
    watch.look(at).await().atMost(Duration.ofSeconds(20));
  }

  private static String scan(int id) {
    return "INSERT INTO id_transactions (id, tag_id, scan_type, scan_date, common_name) VALUES (%d, 'A', 'Rental', NOW(), 'X')"
        .formatted(id);
  }

  // Both databases may be on one server: a name with the database in it would be of one of them.
  private static LegacyTables tables() {
    return new LegacyTables(settings()) {
      @Override
      public String named(String table) {
        return table;
      }
    };
  }

  private static LegacySettings settings() {
    return new ShopSettings();
  }

  /** The database at home, and a replica that may be ten minutes behind. */
  private record ShopSettings() implements LegacySettings {
    @Override
    public String database() {
      return HOME.get().legacy();
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("America/Chicago");
    }

    @Override
    public Replica replica() {
      return new TenMinutes();
    }
  }

  private record TenMinutes() implements LegacySettings.Replica {
    @Override
    public Optional<String> url() {
      return Optional.empty();
    }

    @Override
    public Duration pause() {
      return Duration.ofMillis(200);
    }

    @Override
    public Duration mostLag() {
      return Duration.ofMinutes(10);
    }
  }

  @Test
  void whatFailsAtHomeTooFails() {
    assertThatThrownBy(() -> first(reads.rows("SELECT * FROM no_such_table")))
        .hasMessageContaining("no_such_table");
  }

  @Test
  void withoutAReplicaThereIsHome() {
    var home =
        new LegacyReads(
            pool(HOME.get(), HOME.get().server().address().port()),
            Optional.empty(),
            Duration.ofSeconds(1));

    assertThat(first(home.rows(COUNT))).isEqualTo(1);
  }

  private int counted() {
    return first(reads.rows(COUNT));
  }

  private static int first(Uni<RowSet<Row>> rows) {
    return rows.await().atMost(Duration.ofSeconds(20)).iterator().next().getInteger(0);
  }

  private static String insert(String tag) {
    return "INSERT INTO id_item_master (tag_id) VALUES ('" + tag + "')";
  }

  private static Pool pool(TestDatabase database, int port) {
    return Pool.newInstance(
        MySQLBuilder.pool()
            .with(new PoolOptions().setMaxSize(1).setConnectionTimeout(5))
            .connectingTo(
                new MySQLConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setDatabase(database.legacy())
                    .setUser(ServiceUser.FEATURES.account())
                    .setPassword(database.password(ServiceUser.FEATURES)))
            .using(VERTX)
            .build());
  }
}

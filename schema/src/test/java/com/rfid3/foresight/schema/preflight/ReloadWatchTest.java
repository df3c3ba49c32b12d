package com.rfid3.foresight.schema.preflight;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.server.Servers;
import com.rfid3.foresight.schema.server.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class ReloadWatchTest {
  @Test
  void aFilledTableAtRestIsQuiet() throws SQLException {
    try (var shop = Shop.withRows(Servers.first());
        var session = shop.open()) {
      assertThat(watch(shop, 50).underWay(session)).isEmpty();
    }
  }

  @Test
  void aTableThatNeverHadARowIsQuiet() throws SQLException {
    try (var shop = Shop.empty(Servers.first());
        var session = shop.open()) {
      assertThat(watch(shop, 1).underWay(session)).isEmpty();
    }
  }

  @Test
  void anEmptiedTableIsBeingReloaded() throws SQLException {
    try (var shop = Shop.withRows(Servers.first());
        var session = shop.open()) {
      shop.run("DELETE FROM %s.id_transactions");
      assertThat(watch(shop, 1).underWay(session))
          .containsExactly("id_transactions was emptied and is not filled yet");
    }
  }

  @Test
  void rowsThatComeInAreSeen() throws Exception {
    try (var shop = Shop.withRows(Servers.first());
        var session = shop.open()) {
      var working = new AtomicBoolean(true);
      var reload = Thread.startVirtualThread(() -> insertWhile(working, shop));
      assertThat(watch(shop, 500).underWay(session))
          .containsExactly("rows of id_transactions are changing");
      working.set(false);
      reload.join();
    }
  }

  @Test
  void theLocksInRedisAreSeen() throws IOException {
    var port = freePort();
    var redis = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
    redis.start();
    try {
      var locks = LegacyLocks.in(URI.create("redis://127.0.0.1:" + port));
      assertThat(locks.held()).isEmpty();
      try (var legacy = new Socket(InetAddress.getLoopbackAddress(), port)) {
        legacy.getOutputStream().write("SET full_refresh_lock 1\r\n".getBytes(US_ASCII));
        assertThat(legacy.getInputStream().read()).isEqualTo('+');
      }
      assertThat(locks.held()).containsExactly("full_refresh_lock is held");
    } finally {
      redis.stop();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aRedisThatDoesNotAnswerIsNotTakenForQuiet() {
    assertThat(LegacyLocks.in(URI.create("redis://127.0.0.1:1")).held())
        .singleElement()
        .asString()
        .contains("does not answer");
  }

  private static void insertWhile(AtomicBoolean working, Shop shop) {
    try (var session = shop.open()) {
      while (working.get()) {
        session.execute(
            "INSERT INTO "
                + shop.legacy()
                + ".id_transactions (tag_id, scan_type, scan_date, common_name)"
                + " VALUES ('x', 'Rental', NOW(), 'chair')");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ReloadWatch watch(Shop shop, int millis) {
    return new ReloadWatch(shop.legacy(), LegacyLocks.unknown(), Duration.ofMillis(millis));
  }
}

package com.rfid3.foresight.localstack.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.testing.FreshDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessKeysTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  private Connection connection;
  private AccessKeys keys;

  @BeforeEach
  void empty() throws SQLException {
    connection = DATABASE.get().root();
    connection.setCatalog(DATABASE.get().suite());
    connection.createStatement().execute("DELETE FROM access_key");
    keys = new AccessKeys(connection, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void onlyTheHashOfAKeyIsKept() throws SQLException {
    var text = keys.create(KeyGrant.administrator("boss"));

    assertThat(column("key_hash")).isEqualTo(text.hash()).hasSize(64);
    assertThat(text.text()).doesNotContain(text.hash());
    assertThat(text).hasToString("fsk_" + text.id() + "_…");
  }

  @Test
  void aRotatedKeyKeepsItsOldSecretForTheOverlap() throws SQLException {
    var old = keys.create(KeyGrant.administrator("boss"));
    var fresh = keys.rotate(old.id(), Duration.ofHours(2)).orElseThrow();

    assertThat(fresh.id()).isEqualTo(old.id());
    assertThat(column("key_hash")).isEqualTo(fresh.hash());
    assertThat(column("previous_hash")).isEqualTo(old.hash());
    assertThat(column("previous_until")).startsWith("2026-01-31 12:00:00");
  }

  @Test
  void aRevokedKeyIsRevokedOnceAndNotRotated() throws SQLException {
    var text = keys.create(KeyGrant.administrator("boss"));

    assertThat(keys.revoke(text.id())).isTrue();
    assertThat(keys.revoke(text.id())).isFalse();
    assertThat(keys.rotate(text.id(), Duration.ZERO)).isEmpty();
    assertThat(keys.list()).extracting(KeyLine::state).containsExactly("revoked");
  }

  @Test
  void theListSaysWhatEachKeyIsFor() throws SQLException {
    keys.create(
        new KeyGrant("counter", "planner", "3607", "beta", List.of("alerts"), Optional.of(NOW)));

    KeyLine line = keys.list().getFirst();
    assertThat(line.name()).isEqualTo("counter");
    assertThat(line.store()).isEqualTo("3607");
    assertThat(line.scopes()).isEqualTo("alerts");
    assertThat(line.state()).isEqualTo("expired");
  }

  @Test
  void theSameTextIsStoredOnce() throws SQLException {
    var text = KeyText.fresh();
    keys.store(text, KeyGrant.administrator("boss"));
    keys.store(text, KeyGrant.administrator("boss"));

    assertThat(keys.list()).hasSize(1);
  }

  @Test
  void theGatewayMakesItselfNoKey() throws SQLException {
    try (var gateway = DATABASE.get().connect(ServiceUser.GATEWAY)) {
      var own = new AccessKeys(gateway, Clock.systemUTC());

      assertThat(own.list()).isEmpty();
      assertThatThrownBy(() -> own.create(KeyGrant.administrator("intruder")))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> KeyGrant.administrator("two\nlines"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new KeyGrant("a", "emperor", "", "", List.of(), Optional.empty()))
        .hasMessageContaining("viewer");
    assertThatThrownBy(() -> new KeyText("fsk_short")).hasMessage("not an access key");
  }

  private String column(String name) throws SQLException {
    try (var rows =
        connection.createStatement().executeQuery("SELECT " + name + " FROM access_key")) {
      rows.next();
      return rows.getString(1);
    }
  }
}

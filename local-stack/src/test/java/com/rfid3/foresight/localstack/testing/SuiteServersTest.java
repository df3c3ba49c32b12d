package com.rfid3.foresight.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteServersTest {
  private final SuiteServers servers = new SuiteServers();
  private final Injected injected = new Injected();

  /** The fields that a service's test declares. */
  private static final class Injected implements TestInjector {
    private TestDatabase database;
    private EmbeddedRedis redis;
    private ServerFaults faults;

    @Override
    public void injectIntoFields(Object value, Predicate<Field> predicate) {
      for (var field : Injected.class.getDeclaredFields()) {
        if (predicate.test(field)) {
          try {
            field.set(this, value);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  @AfterEach
  void stop() {
    servers.stop();
  }

  @Test
  void configuresTheServiceUnderItsEnvironmentAndItsDottedNames() throws SQLException {
    var configuration = start(Map.of("user", "alerts"));
    assertThat(configuration)
        .containsEntry("FORESIGHT_DB_LEGACY", injected.database.legacy())
        .containsEntry("foresight.db.legacy", injected.database.legacy())
        .containsEntry("foresight.db.user", "foresight_alerts")
        .containsEntry("quarkus.redis.hosts", injected.redis.url());
    try (var connection = connect(configuration)) {
      assertThat(connection.getCatalog()).isEqualTo(injected.database.suite());
    }
    assertThat(injected.faults).isNull();
  }

  @Test
  void killedServersComeBackBehindTheSameAddress() throws SQLException {
    var configuration = start(Map.of("user", "features", "faults", "true"));
    connect(configuration).close();
    injected.faults.mariaDb().kill();
    assertThatThrownBy(() -> connect(configuration)).isInstanceOf(SQLException.class);
    injected.faults.heal();
    try (var connection = connect(configuration)) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  private Map<String, String> start(Map<String, String> arguments) {
    servers.init(arguments);
    var configuration = servers.start();
    servers.inject(injected);
    return configuration;
  }

  private static Connection connect(Map<String, String> configuration) throws SQLException {
    var address =
        new JdbcAddress(
            configuration.get("foresight.db.host"),
            Integer.parseInt(configuration.get("foresight.db.port")));
    return address.connect(
        configuration.get("foresight.db.suite"),
        configuration.get("foresight.db.user"),
        configuration.get("foresight.db.password"));
  }
}

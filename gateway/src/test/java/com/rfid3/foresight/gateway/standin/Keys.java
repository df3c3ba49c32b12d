package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.localstack.keys.AccessKeys;
import com.rfid3.foresight.localstack.keys.KeyGrant;
import com.rfid3.foresight.localstack.keys.KeyText;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Access keys as an operator makes them, with the operator's own tool. */
public record Keys(TestDatabase database) {
  /** What an operator does with the table of keys. */
  public interface Work<T> {
    T with(AccessKeys keys) throws SQLException;
  }

  /** A key of this role for every store and route. */
  public String of(String role) {
    return of(role, "");
  }

  /** A key of this role, bound to a store, for these families of routes or for all. */
  public String of(String role, String store, String... scopes) {
    List<String> families = Arrays.asList(scopes);
    KeyGrant grant = new KeyGrant("test-" + role, role, store, "beta", families, Optional.empty());
    return operate(keys -> keys.create(grant)).text();
  }

  public <T> T operate(Work<T> work) {
    try (Connection connection = database.root()) {
      connection.setCatalog(database.suite());
      return work.with(new AccessKeys(connection, Clock.systemUTC()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String idOf(String key) {
    return new KeyText(key).id();
  }
}

package com.rfid3.foresight.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.migration.ServiceUser;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {
  private static final String ITEM =
      "INSERT INTO id_item_master (tag_id, common_name) VALUES ('E4 L/1', 'Chair')";

  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  @ParameterizedTest
  @EnumSource(ServiceUser.class)
  void everyServiceReadsTheLegacyItems(ServiceUser user) throws SQLException {
    var database = DATABASE.get();
    try (var connection = database.connect(user)) {
      assertThat(text(connection, "SELECT DATABASE()")).isEqualTo(database.suite());
      assertThat(text(connection, "SELECT COUNT(*) FROM " + database.legacy() + ".id_item_master"))
          .isNotBlank();
    }
  }

  @Test
  void twoDatabasesShareNoRows() throws SQLException {
    try (var first = TestDatabase.create();
        var second = TestDatabase.create()) {
      first.execute(ITEM);
      try (var connection = second.root()) {
        assertThat(text(connection, "SELECT COUNT(*) FROM id_item_master")).isEqualTo("0");
      }
    }
  }

  @Test
  void leavesNothingBehind() throws SQLException {
    var database = TestDatabase.create();
    database.close();
    assertThatThrownBy(database::root).hasMessageContaining("Unknown database");
    try (var connection = database.server().root("")) {
      assertThat(
              text(
                  connection,
                  "SELECT COUNT(*) FROM information_schema.schemata"
                      + " WHERE schema_name = '"
                      + database.suite()
                      + "'"))
          .isEqualTo("0");
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}

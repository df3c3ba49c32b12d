package com.rfid3.foresight.localstack.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {
  private static final String PASSWORD = "it's \\ secret";

  @TempDir Path folder;
  private EmbeddedMariaDb server;

  @BeforeEach
  void start() {
    server = EmbeddedMariaDb.start(new MariaDbSettings(folder, 0, PASSWORD));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void committedRowsSurviveAKill() throws SQLException {
    execute(
        "CREATE DATABASE shop", "CREATE TABLE shop.item (id INT)", "INSERT shop.item VALUES(7)");
    server.kill();
    assertThat(server.running()).isFalse();
    assertThatThrownBy(() -> execute("SELECT 1")).isInstanceOf(SQLException.class);
    server.start();
    assertThat(text("SELECT id FROM shop.item")).isEqualTo("7");
  }

  @Test
  void aStoppedFolderIsReusedByTheNextServerWithItsNewPassword() throws SQLException {
    execute("CREATE DATABASE kept");
    server.stop();
    server = EmbeddedMariaDb.start(new MariaDbSettings(folder, 0, "another"));
    assertThat(text("SHOW DATABASES LIKE 'kept'")).isEqualTo("kept");
  }

  @Test
  void onlyThePasswordOpensIt() {
    var address = JdbcAddress.local(server.port());
    assertThatThrownBy(() -> address.connect("", "root", "")).hasMessageContaining("Access denied");
    assertThatThrownBy(() -> address.connect("", "", "")).hasMessageContaining("Access denied");
  }

  @Test
  void speaksLikeTheLegacyServer() throws SQLException {
    assertThat(text("SELECT @@collation_server")).isEqualTo("utf8mb4_unicode_ci");
    assertThat(text("SELECT @@sql_mode")).contains("STRICT_TRANS_TABLES");
    assertThat(text("SELECT @@bind_address")).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsTheRootPasswordFromOtherUsers() throws Exception {
    var permissions = Files.getPosixFilePermissions(folder.resolve("root.sql"));
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    assertThat(server.handle().info().commandLine().orElseThrow()).doesNotContain("secret");
  }

  @Test
  void namesTheReasonWhenItCannotStart() {
    var taken = new MariaDbSettings(folder.resolve("second"), server.port(), PASSWORD);
    assertThatThrownBy(() -> EmbeddedMariaDb.start(taken))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("is taken");
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = server.rootConnection("");
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String text(String sql) throws SQLException {
    try (var connection = server.rootConnection("");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}

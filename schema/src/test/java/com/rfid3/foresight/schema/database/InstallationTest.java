package com.rfid3.foresight.schema.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.schema.server.Servers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class InstallationTest {
  private static final Account ROOT = new Account("jdbc:mariadb://127.0.0.1:1/", "root", "hidden");

  @Test
  void aMysqlUrlServesToo() throws SQLException {
    var account = Servers.first().root();
    var mysql = new Account(account.url().replace("mariadb", "mysql"), account.user(), "");
    try (var session = Installation.at(mysql, "a", "b").open()) {
      assertThat(session.number("SELECT 1")).isEqualTo(1);
    }
  }

  @Test
  void namesThatCouldCarrySqlAreRefused() {
    assertThatThrownBy(() -> Installation.at(ROOT, "a`; DROP", "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Installation.at(ROOT, "same", "same"))
        .hasMessageContaining("a database of its own");
  }

  @Test
  void anAccountShowsNoPassword() {
    assertThat(ROOT.toString()).doesNotContain("hidden");
  }
}

package com.rfid3.foresight.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.schema.server.DatabaseServer;
import com.rfid3.foresight.schema.server.OnEachServer;
import com.rfid3.foresight.schema.server.Shop;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The commands as people type them. */
@OnEachServer
class VerbsTest {
  private static final Map<String, String> PASSWORDS =
      Map.of(
          "FORESIGHT_FEATURES_PASSWORD", "secret one",
          "FORESIGHT_PREDICTIONS_PASSWORD", "secret two",
          "FORESIGHT_ALERTS_PASSWORD", "secret three",
          "FORESIGHT_GATEWAY_PASSWORD", "secret four");

  @TempDir Path backups;
  @Parameter DatabaseServer server;

  private record Answer(int code, String text) {}

  @Test
  void fromPreflightToAProvenRollback() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      assertThat(run(shop, "preflight")).isEqualTo(0, "migrate would work; nothing was changed");
      assertThat(run(shop, "migrate")).isEqualTo(0, "migrated");
      assertThat(run(shop, "migrate")).isEqualTo(0, "migrated");
      assertThat(run(shop, "status")).isEqualTo(0, "0 to come");
      assertThat(run(shop, "maintain")).isEqualTo(0, "dropped: []");
      assertThat(run(shop, "verify")).isEqualTo(0, "equal apart from the six columns");
      shop.run("UPDATE %s.id_item_master SET last_prediction_update = NOW() LIMIT 5");
      assertThat(run(shop, "verify", "--live")).isEqualTo(0, "5: 5 equal in every column");
      assertThat(run(shop, "drill")).isEqualTo(1, "no backup of " + shop.own());
      assertThat(run(shop, "backup")).isEqualTo(0, "backed up and read again");
      assertThat(run(shop, "drill")).isEqualTo(0, "this backup can be restored");
      assertThat(run(shop, "restore")).isEqualTo(1, "--replace drops them first");
      assertThat(run(shop, "restore", "--replace")).isEqualTo(0, "restored, equal by checksum");
      assertThat(run(shop, "migrate")).isEqualTo(0, "migrated");
      assertThat(run(shop, "rollback")).isEqualTo(0, "rolled back");
      assertThat(run(shop, "rollback")).isEqualTo(0, "rolled back");
      assertThat(run(shop, "verify")).isEqualTo(0, "17 of 17");
      shop.run("UPDATE %s.id_item_master SET status = 'Sold' LIMIT 2");
      assertThat(run(shop, "verify", "--live")).isEqualTo(0, "5: 3 equal in every column");
      assertThat(run(shop, "verify")).isEqualTo(1, "not equal");
      assertThat(run(shop, "status")).isEqualTo(0, "not installed");
    }
  }

  private static VerbsAssert assertThat(Answer answer) {
    return new VerbsAssert(answer.code(), answer.text());
  }

  @Test
  void nothingIsChangedWhereSomethingIsWrong() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      shop.run("ALTER TABLE %s.id_item_master DROP COLUMN status");
      var before = shop.fingerprint();
      assertThat(run(shop, "migrate")).isEqualTo(1, "nothing was changed");
      org.assertj.core.api.Assertions.assertThat(shop.fingerprint()).isEqualTo(before);
    }
  }

  @Test
  void anAccountThatMayNotCreateUsersGetsTheStatementsWithoutAPassword() throws SQLException {
    try (var shop = Shop.withRows(server)) {
      shop.run("CREATE OR REPLACE USER dba_light@localhost IDENTIFIED BY ''");
      shop.run("GRANT ALL ON %s.* TO dba_light@localhost");
      shop.run("GRANT ALL ON `" + shop.own().replace("_", "\\_") + "`.* TO dba_light@localhost");
      var refused = run(shop, "migrate", "--user", "dba_light");
      assertThat(refused).isEqualTo(1, "CREATE USER IF NOT EXISTS 'foresight_gateway'@'%'");
      org.assertj.core.api.Assertions.assertThat(refused.text()).doesNotContain("secret");
      assertThat(run(shop, "migrate", "--user", "dba_light", "--without-users"))
          .isEqualTo(0, "left to a DBA");
      for (var line :
          refused.text().lines().filter(l -> l.matches("(CREATE|GRANT) .*;")).toList()) {
        shop.run(line.replaceFirst(";$", ""));
      }
      try (var gateway = shop.openAs("foresight_gateway", "<password of foresight_gateway>")) {
        org.assertj.core.api.Assertions.assertThat(
                gateway.number("SELECT COUNT(*) FROM " + shop.own() + ".kill_switch"))
            .isEqualTo(1);
      }
    }
  }

  @Test
  void wrongUsageIsTwo() throws SQLException {
    try (var shop = Shop.empty(server)) {
      assertThat(run(shop, "migrate", "--no-such-option")).isEqualTo(2, "--no-such-option");
      assertThat(run(shop, "preflight", "--legacy", "x`y")).isEqualTo(2, "not a database name");
      assertThat(run(shop, Map.of(), "migrate"))
          .isEqualTo(2, "password of foresight_features is missing");
      assertThat(run(shop, "rollback")).isEqualTo(1, "no backup of " + shop.legacy());
    }
  }

  private Answer run(Shop shop, String... words) {
    return run(shop, PASSWORDS, words);
  }

  private Answer run(Shop shop, Map<String, String> environment, String... words) {
    var text = new StringWriter();
    var commandLine = Verbs.commandLine(new Surroundings(environment, Shop.CLOCK));
    commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--url", shop.root().url(), "--suite", shop.own()));
    all.addAll(List.of("--backup-dir", backups.toString()));
    if (!all.contains("--legacy")) {
      all.addAll(List.of("--legacy", shop.legacy()));
    }
    return new Answer(commandLine.execute(all.toArray(String[]::new)), text.toString());
  }

  private record VerbsAssert(int code, String text) {
    void isEqualTo(int expected, String words) {
      org.assertj.core.api.Assertions.assertThat(text).contains(words);
      org.assertj.core.api.Assertions.assertThat(code).as(text).isEqualTo(expected);
    }
  }
}

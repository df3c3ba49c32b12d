package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.prediction.ledger.Shard;
import com.rfid3.foresight.prediction.run.ShardedRun;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs in parts, and runs that did not come to their end. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
@TestProfile(ShardsTest.SmallPages.class)
class ShardsTest extends StandingShop {
  private static final String STANDING =
      "SELECT COUNT(*) FROM analytics_predictions WHERE is_active = 1 AND issued_on = '1970-01-01'";
  private static final String ITEMS = STANDING + " AND target_kind = 'item'";
  private static final String KEPT =
      ITEMS + " AND JSON_VALUE(input_features, '$.fingerprint') = 'kept'";

  @Inject ShardedRun shards;

  /** Pages so small that the demo shop has many. */
  public static final class SmallPages implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foresight.features.page-size", "50");
    }
  }

  @BeforeEach
  void nothingWasMadeThisHour() throws SQLException {
    execute("DELETE FROM " + jobRuns());
    execute("DELETE FROM " + suite("run_progress"));
  }

  private void make(int index, int of) {
    shards.make(new Shard(index, of)).await().atMost(Duration.ofSeconds(90));
  }

  private Set<String> said() throws SQLException {
    var said = new TreeSet<String>();
    try (var connection = database().root();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT CONCAT_WS('|', prediction_type, target_kind, target_id, horizon_days,
                         JSON_VALUE(input_features, '$.fingerprint'))
                  FROM analytics_predictions WHERE is_active = 1 AND issued_on = '1970-01-01'
                """)) {
      while (rows.next()) {
        said.add(rows.getString(1));
      }
    }
    return said;
  }

  @Test
  void allPartsTogetherSayWhatOneRunSays() throws SQLException {
    run();
    var whole = said();
    JsonNode outlook = get("/v1/outlook");
    execute("DELETE FROM analytics_predictions");
    for (int part = 2; part >= 0; part--) {
      assertThat(gathered()).as("before part %d", part).isZero();
      make(part, 3);
    }
    assertThat(said()).isEqualTo(whole);
    assertThat(gathered()).isEqualTo(1);
    assertToldAnew(outlook);
    make(1, 3);
    assertThat(gathered()).isEqualTo(1);
  }

  private void assertToldAnew(JsonNode before) {
    JsonNode now = get("/v1/outlook");
    assertThat(now.get("insights")).isEqualTo(before.get("insights"));
    assertThat(now.get("computed_at")).isNotEqualTo(before.get("computed_at"));
  }

  private long gathered() throws SQLException {
    return count("SELECT COUNT(*) FROM " + jobRuns() + " WHERE job LIKE '%:gathered'");
  }

  @Test
  void aPartWritesAndIssuesItsOwnAlone() throws SQLException {
    execute("DELETE FROM analytics_predictions");
    make(1, 3);
    assertThat(count(STANDING)).isEqualTo(count(ITEMS)).isPositive();
    var part = new Shard(1, 3);
    for (String row : said()) {
      assertThat(part.holds(row.split("[|]", -1)[2])).as(row).isTrue();
    }
    run();
    long all = count(STANDING);
    execute("DELETE FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    make(2, 3);
    assertThat(count(STANDING)).isEqualTo(all);
    var issued = count("SELECT COUNT(*) FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    assertThat(issued).isPositive().isLessThan(count(ITEMS) / 2);
  }

  @Test
  void aKilledRunGoesOnWithTheItemsItHadNotWritten() throws SQLException {
    run();
    long all = count(ITEMS);
    JsonNode outlook = get("/v1/outlook");
    execute("DELETE FROM analytics_predictions");
    features.breakDownAfterPages(3);
    assertThatThrownBy(() -> make(0, 1)).isNotNull();
    // What a kill leaves: a claim whose owner went silent.
    execute(
        "UPDATE %s SET status = 'running', lease_until = NOW() - INTERVAL 1 DAY, outcome = NULL, finished_at = NULL"
            .formatted(jobRuns()));
    long before = count(ITEMS);
    assertThat(before).isPositive().isLessThan(all);
    String lineage = text("SELECT lineage_id FROM " + suite("run_progress")).orElseThrow();
    // Gone through once more, these rows would be found changed and written anew.
    execute(
        "UPDATE analytics_predictions SET input_features = JSON_SET(input_features,"
            + " '$.fingerprint', 'kept') WHERE target_kind = 'item'");
    features.knows(shop);
    make(0, 1);
    assertThat(count(ITEMS)).isEqualTo(all);
    assertThat(count(KEPT)).isEqualTo(before);
    assertThat(count(STANDING + " AND lineage_id <> '" + lineage + "'")).isZero();
    assertToldAnew(outlook);
    assertThat(text("SELECT fencing_token FROM " + jobRuns() + " WHERE job LIKE 'sharded%'"))
        .contains("2");
    run();
    assertThat(count(KEPT)).isZero();
  }

  @Test
  void aRunThatFailedIsGoneOnWithToo() throws SQLException {
    run();
    long all = count(ITEMS);
    execute("DELETE FROM analytics_predictions");
    features.breakDownAfterPages(2);
    assertThatThrownBy(() -> make(0, 1)).isNotNull();
    execute(
        "UPDATE analytics_predictions SET input_features = JSON_SET(input_features,"
            + " '$.fingerprint', 'kept') WHERE target_kind = 'item'");
    long before = count(KEPT);
    features.knows(shop);
    make(0, 1);
    assertThat(count(ITEMS)).isEqualTo(all);
    assertThat(count(KEPT)).isEqualTo(before).isPositive();
  }
}

package com.rfid3.foresight.prediction.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.contracts.feature.Basket;
import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.Witness;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop whose records carry every type: what each of them claims, and what became of it. */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "predictions"))
@WithTestResource(FeatureStoreStandIn.class)
class EveryTypeTest extends StandingShop {
  private final Instant now = Instant.now();

  private List<ClassState> rented;
  private ShopRecords rich;

  @BeforeEach
  void letEveryTypeHaveEnough() {
    rented = shop.classes().stream().filter(state -> !state.resale()).toList();
    var lines = new ArrayList<PricedWeek>();
    for (int i = 0; i < 6; i++) {
      lines.addAll(PricesTest.lines(rented.get(i), i));
    }
    rich =
        shop.told(grades(shop.items()), contracts())
            .selling(new ShopRecords.Sold(List.of(), lines));
    features.knows(rich);
    put(
        "/v1/planning/service-levels",
        "ann",
        "{\"entries\":[{\"category\":\"Resale\",\"service_level\":0.95}]}");
    run();
  }

  @AfterEach
  void withoutThemAgain() throws SQLException {
    features.knows(shop);
    execute("DELETE FROM analytics_predictions WHERE issued_on > '1970-01-01'");
    execute("DELETE FROM " + suite("prediction_record"));
    execute("DELETE FROM " + suite("prediction_seal"));
    run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"demand", "maintenance", "quality", "pricing", "restock", "pack"})
  void noTypeGivesEverythingTheSameScore(String type) throws SQLException {
    String ofType =
        " FROM analytics_predictions WHERE is_active = 1 AND status = 'ok' AND prediction_type = '"
            + type
            + "'";
    assertThat(count("SELECT COUNT(*)" + ofType)).as("said").isGreaterThan(2);
    assertThat(count("SELECT COUNT(*)" + ofType + " AND (confidence_score IS NULL OR claim = '')"))
        .isZero();
    assertThat(count("SELECT COUNT(DISTINCT confidence_score)" + ofType))
        .as("different scores")
        .isGreaterThan(1);
  }

  @Test
  void gradesAndPacksAreSettledByWhatWasSeen() throws SQLException {
    String due =
        "UPDATE analytics_predictions SET issued_on = '%s', target_date = '%s' WHERE issued_on > '1970-01-01' AND prediction_type IN ('quality', 'pack')"
            .formatted(today().minusDays(100), today().minusDays(10));
    execute(due);
    execute(
        """
        INSERT IGNORE INTO %s (tag_id, scan_type, scan_date, scan_at_utc, contract_number,
          rental_class_num, first_seen_at, last_seen_at)
        VALUES ('T', 'Touch Scan', NOW(), NOW(), '', '1', NOW(), NOW())
        """
            .formatted(suite("scan_ledger")));
    post("/v1/runs/outcomes", "");

    for (String type : List.of("quality", "pack")) {
      String settled =
          " FROM %s WHERE kind = 'outcome' AND prediction_type = '%s'"
              .formatted(suite("prediction_record"), type);
      assertThat(count("SELECT COUNT(*)" + settled)).as(type).isPositive();
      assertThat(count("SELECT COUNT(DISTINCT held)" + settled)).as(type).isEqualTo(2);
    }
    JsonNode tables = get("/v1/models/reliability");
    assertThat(tables.findValuesAsText("prediction_type")).contains("quality", "pack");
  }

  /** Half of the items lost a grade early in the last quarter, the others held theirs. */
  private List<GradeSpan> grades(List<ItemState> items) {
    var spans = new ArrayList<GradeSpan>();
    var random = new Random(3);
    for (ItemState item : items) {
      Instant first = now.minus(Duration.ofDays(300));
      Instant last = now.minus(Duration.ofDays(2));
      Instant change = now.minus(Duration.ofDays(30 + random.nextInt(55)));
      boolean declines = random.nextBoolean();
      spans.add(span(item, "A+", new Instant[] {first, declines ? change : last}, declines));
      if (declines) {
        spans.add(span(item, "C", new Instant[] {change, last}, false));
      }
    }
    return spans;
  }

  private static GradeSpan span(ItemState item, String grade, Instant[] time, boolean declines) {
    return new GradeSpan(
        item.tagId(),
        item.rentalClass(),
        item.category(),
        grade,
        time[0],
        time[1],
        declines ? "C" : null,
        declines ? time[1] : null,
        declines ? (Integer) 6 : null,
        12,
        !declines);
  }

  /** The first class goes out with the second more often than the third with the fourth. */
  private List<Basket> contracts() {
    var contracts = new ArrayList<Basket>();
    var random = new Random(5);
    for (int i = 0; i < 600; i++) {
      var lines = new ArrayList<Basket.Line>();
      int pair = random.nextInt(6);
      add(lines, pair);
      boolean together = random.nextDouble() < (pair == 0 ? 0.8 : pair == 2 ? 0.5 : 0);
      if (together) {
        add(lines, pair + 1);
      }
      Instant at = now.minus(Duration.ofHours(6L * (600 - i)));
      contracts.add(new Basket("c" + i, at, Witness.SCANS, null, lines));
    }
    return contracts;
  }

  private void add(List<Basket.Line> lines, int of) {
    ClassState state = rented.get(of);
    lines.add(new Basket.Line(state.rentalClass(), state.category(), 1, null));
  }
}

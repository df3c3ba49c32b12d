package com.rfid3.foresight.alerts.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntakeTest extends AlertServiceTest {
  private static final Instant EARLIER = Instant.parse("2026-01-31T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-31T11:00:00Z");

  @Test
  void pushIsListedAtOnceAndPushedTwiceIsOneAlert() {
    String candidate = Shop.serviceDue("A", 0.6, "high", EARLIER);

    Shop.push(candidate).statusCode(200).body("opened", equalTo(1));
    Shop.push(candidate, candidate).statusCode(200).body("repeated", equalTo(2));

    Shop.list().body("summary.predictive_alerts", equalTo(1));
  }

  @Test
  void lostPushIsHealedByThePoll() {
    predictions.propose(Shop.serviceDue("A", 0.6, "high"));

    Shop.cycle().body("intake.opened", equalTo(1));

    Shop.list().body("summary.predictive_alerts", equalTo(1));
  }

  @Test
  void lostWordAboutTheDataIsHealedByThePollInBothDirections() {
    predictions.warn(Shop.shrunk(EARLIER, "null"));

    Shop.cycle().body("intake.opened", equalTo(1));
    Shop.list().body("alerts.kind", contains("source_shrunk"));

    // That it is over was told and lost: what a complete answer does not name weakens and closes.
    predictions.warn();
    await().untilAsserted(() -> Shop.cycle().body("intake.closed", equalTo(1)));
    Shop.list().body("summary.total_alerts", equalTo(0));
  }

  @Test
  void silenceOfOneSourceClosesNothingOfAnother() {
    Shop.push(
        Shop.shrunk(EARLIER, "null").replace("feature_store", "gateway"),
        Shop.serviceDue("A", 0.6, "high"));
    predictions.propose(Shop.serviceDue("A", 0.6, "high"));

    Shop.cycle().statusCode(200);
    Shop.cycle().body("intake.closed", equalTo(0));

    assertThat(weakSince("kind = 'source_shrunk'")).isEqualTo("null");
  }

  @Test
  void wordsInTheWrongOrderEndWithTheLatest() {
    Shop.push(Shop.serviceDue("A", 0.9, "critical", LATER));
    Shop.push(Shop.serviceDue("A", 0.5, "high", EARLIER)).body("late", equalTo(1));

    Shop.list().body("alerts.severity", contains("critical"));
  }

  @Test
  void weakCandidateOpensNothing() {
    Shop.push(Shop.serviceDue("A", 0.1, "low")).body("below_threshold", equalTo(1));

    Shop.list().body("summary.total_alerts", equalTo(0));
  }

  @Test
  void whatIsNoLongerProposedIsRememberedWeakAndThenClosed() {
    predictions.propose(Shop.serviceDue("A", 0.6, "high"));
    Shop.cycle();
    predictions.propose();

    Shop.cycle().body("intake.closed", equalTo(0));
    assertThat(weakSince()).isNotEqualTo("null");
    await().untilAsserted(() -> Shop.cycle().body("intake.closed", equalTo(1)));

    Shop.list().body("summary.predictive_alerts", equalTo(0));
  }

  @Test
  void comingBackIsTheSameAlertOpenedAnew() {
    Shop.push(Shop.serviceDue("A", 0.6, "high", EARLIER));
    String id = Shop.list().extract().path("alerts[0].id");
    await().untilAsserted(() -> Shop.cycle().body("intake.closed", equalTo(1)));

    Shop.push(Shop.serviceDue("A", 0.6, "high", LATER)).body("opened", equalTo(1));

    Shop.list().body("alerts.id", contains(id));
  }

  @Test
  void whatItsSourceCallsOverClosesAtOnceAndStaysClosedToOldWords() {
    Shop.push(Shop.shrunk(EARLIER, "null")).body("opened", equalTo(1));

    Shop.push(Shop.shrunk(LATER, "true")).body("closed", equalTo(1));
    Shop.push(Shop.shrunk(EARLIER, "null")).body("late", equalTo(1));

    Shop.list().body("summary.total_alerts", equalTo(0));
  }

  @Test
  void whatIsNotToldAgainInTimeIsOver() {
    Instant end = Instant.now().plusSeconds(1);
    // Of a source that is not polled: its silence says nothing.
    String word = Shop.shrunk(EARLIER, "false, \"ends_at\": \"" + end + "\"");
    Shop.push(word.replace("feature_store", "gateway")).statusCode(200);
    Shop.list().body("alerts.kind", contains("source_shrunk"));

    await().untilAsserted(() -> Shop.cycle().body("intake.closed", equalTo(1)));

    assertThat(Instant.now()).isAfter(end);
    Shop.list().body("summary.total_alerts", equalTo(0));
  }

  @Test
  void changesOfManyAreStoredTogether() {
    Shop.push(many("high", EARLIER)).body("opened", equalTo(600));

    Shop.push(many("critical", LATER)).body("updated", equalTo(600));

    Shop.list().body("summary.critical_alerts", equalTo(600));
  }

  private static String[] many(String severity, Instant observed) {
    return IntStream.range(0, 600)
        .mapToObj(i -> Shop.serviceDue("T" + i, 0.6, severity, observed))
        .toArray(String[]::new);
  }

  @Test
  void thousandAtOnceAreAllStored() {
    String[] candidates =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Shop.serviceDue("T" + i, 0.6, "high"))
            .toArray(String[]::new);

    Shop.push(candidates).statusCode(200).body("opened", equalTo(1_000));

    Shop.list().body("summary.predictive_alerts", equalTo(1_000));
  }

  @Test
  void pushedByManyAtOnceIsStoredOnce() {
    String[] candidates =
        IntStream.range(0, 150)
            .mapToObj(i -> Shop.serviceDue("T" + i, 0.6, "high", EARLIER))
            .toArray(String[]::new);

    int opened =
        IntStream.range(0, 8)
            .parallel()
            .map(i -> Shop.push(candidates).statusCode(200).extract().path("opened"))
            .sum();

    assertThat(opened).isEqualTo(150);
    Shop.list().body("summary.predictive_alerts", equalTo(150));
  }

  @Test
  void faultyPushNamesItsMembersAndStoresNothing() {
    Shop.push(Shop.serviceDue("A", 0.6, "high"), Shop.serviceDue("B", 7, "high"))
        .statusCode(400)
        .body("violations.field", contains("[1].probability"));
    Shop.push("\"text\"").statusCode(400);
    Shop.push(Shop.serviceDue("B", 0.5, "purple")).statusCode(400);

    Shop.list().body("summary.total_alerts", equalTo(0));
  }

  @Test
  void faultyCandidateInAPollCostsNoOther() {
    predictions.propose(Shop.serviceDue("A", 0.6, "high"), Shop.serviceDue("B", 7, "high"));

    Shop.cycle().body("intake.opened", equalTo(1));
  }

  private String weakSince() {
    return weakSince("TRUE");
  }

  private String weakSince(String which) {
    return Shop.ask(
        database,
        "SELECT weak_since FROM `%s`.predictive_alert WHERE %s".formatted(database.suite(), which));
  }
}

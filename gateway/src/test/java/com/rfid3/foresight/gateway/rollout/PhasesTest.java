package com.rfid3.foresight.gateway.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.LegacyEcho;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.rollback.DatabaseExit;
import com.rfid3.foresight.localstack.rollout.FlagAuthority;
import com.rfid3.foresight.localstack.rollout.Installed;
import com.rfid3.foresight.localstack.rollout.Phase;
import com.rfid3.foresight.localstack.rollout.PublicAnswers;
import com.rfid3.foresight.localstack.rollout.Rollout;
import com.rfid3.foresight.localstack.rollout.RolloutSettings;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.localstack.testing.UnleashServer;
import com.rfid3.foresight.schema.backup.BackupFolder;
import com.rfid3.foresight.schema.backup.LegacyBackup;
import com.rfid3.foresight.schema.migration.ServiceUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Phases A to E and back out, against a real Unleash server: what each role sees in each. */
@QuarkusTest
@WithTestResource(SuiteServers.class)
@WithTestResource(ServicesResource.class)
@WithTestResource(UnleashServer.class)
class PhasesTest {
  private static final String STRANGER = "";
  private static final String ADMIN = "ada,admin,";
  private static final String TESTER = "ben,viewer,beta";
  private static final String VIEWER = "eve,viewer,";
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
  private static final String RATINGS =
      """
      INSERT INTO prediction_record (kind, day, prediction_id, prediction_type, target_kind,
        target_id, content, recorded_at)
      VALUES ('feedback', UTC_DATE(), 1, 'demand', 'item', 'a', '{"rating":4}', UTC_TIMESTAMP(6)),
             ('feedback', UTC_DATE(), 2, 'demand', 'item', 'b', '{"rating":5}', UTC_TIMESTAMP(6))
      """;

  TestDatabase database;
  Services services;
  LegacyEcho legacy;
  UnleashServer unleash;

  @TestHTTPResource URI base;
  private Path folder;
  private PublicReads reads;
  private Path backups;

  @Test
  void fromAToEAndOutAgain() throws Exception {
    folder = Files.createTempDirectory("foresight-rollout");
    reads = new PublicReads(base);
    ShopRows.write(database);
    backups = folder.resolve("backup");
    BackupFolder backup =
        new LegacyBackup(database.installation(), backups, Clock.systemUTC()).take();

    try (var rollout = rollout()) {
      unleash.admin().enter("A");
      assertThat(rollout.judge(Phase.B).obstacles()).hasSize(1);
      enter(rollout, Phase.A);
      nobodyButSees(List.of());
      assertThat(rollout.judge(Phase.C).obstacles()).anyMatch(it -> it.contains("skipped"));
      enter(rollout, Phase.B);
      nobodyButSees(List.of());
      administratorsOnly(rollout);
      betaTestersToo(rollout);
      everybody(rollout);
      outOfTheAnswersByAClick();
      rollout.enter(Phase.A, List.of(), "test");
      nobodyButSees(List.of());
    }

    var exit = new DatabaseExit(database.installation(), backup);
    exit.remove(false);
    assertThat(exit.verify(true)).contains("equal, rows and definitions");
  }

  private void administratorsOnly(Rollout rollout) throws Exception {
    enter(rollout, Phase.C);
    nobodyButSees(List.of(ADMIN));
    assertThat(phase()).isEqualTo("C");
    // The administrator's answer is kept now, and nobody else may be given it.
    services.predictions().is(Mood.DOWN);
    assertThat(read(ADMIN).at("/predictive/state").asText()).isEqualTo("stale");
    for (String other : List.of(STRANGER, TESTER, VIEWER)) {
      assertThat(read(other).toString()).doesNotContain("91234", "91235");
    }
    services.predictions().is(Mood.WELL);
    await()
        .atMost(SEEN_WITHIN)
        .until(() -> read(ADMIN).at("/predictive/state").asText().equals("live"));
  }

  private void betaTestersToo(Rollout rollout) throws Exception {
    for (int i = 0; i < 40; i++) {
      read(ADMIN);
    }
    enter(rollout, Phase.D);
    nobodyButSees(List.of(ADMIN, TESTER));
    assertThat(flag(TESTER, "PREDICTIVE_UI_ENHANCEMENTS")).isTrue();
    assertThat(flag(VIEWER, "PREDICTIVE_UI_ENHANCEMENTS")).isFalse();
  }

  private void everybody(Rollout rollout) throws Exception {
    assertThat(rollout.judge(Phase.E).obstacles()).anyMatch(it -> it.contains("ratings"));
    for (int i = 0; i < 40; i++) {
      read(TESTER);
    }
    database.execute("USE `" + database.suite() + "`", RATINGS);
    overlaysAreHeard(rollout);
    enter(rollout, Phase.E);
    assertThat(rollout.measure(Phase.E))
        .extracting(condition -> condition.name() + " " + condition.measured())
        .contains("recommendations accepted 0.00 %, 0 of 0");
    nobodyButSees(List.of(STRANGER, ADMIN, TESTER, VIEWER));
    assertThat(phase()).isEqualTo("E");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> unleash.admin().usage("DEMAND_FORECASTING_ENABLED").toString(),
            usage -> usage.matches(".*\"yes\":[1-9].*"));
  }

  private void overlaysAreHeard(Rollout rollout) throws Exception {
    assertThat(report("cross-site", "failed")).isEqualTo(403);
    assertThat(rollout.judge(Phase.E).obstacles()).anyMatch(it -> it.contains("pages with"));
    report("same-origin", "began");
    report("same-origin", "began");
    report("same-origin", "failed");
    await()
        .atMost(SEEN_WITHIN)
        .untilAsserted(
            () ->
                assertThat(rollout.judge(Phase.E).obstacles())
                    .singleElement()
                    .asString()
                    .contains("on which it failed", "50.00 %"));
    report("same-origin", "began");
    report("same-origin", "began");
  }

  private int report(String site, String word) {
    var request =
        HttpRequest.newBuilder(base.resolve("/static/foresight/report/" + word))
            .header("Sec-Fetch-Site", site)
            .POST(HttpRequest.BodyPublishers.noBody());
    return reads.send(request.build()).statusCode();
  }

  private void outOfTheAnswersByAClick() {
    unleash.admin().click("PREDICTIVE_ANALYTICS_ENABLED", false);
    await().atMost(SEEN_WITHIN).until(() -> !sees(ADMIN) && !sees(STRANGER));
    unleash.admin().click("PREDICTIVE_ANALYTICS_ENABLED", true);
    await().atMost(SEEN_WITHIN).until(() -> sees(STRANGER));
    unleash.kill();
    assertThat(sees(STRANGER)).as("an outage keeps the last known value").isTrue();
    unleash.startAgain();
  }

  private void enter(Rollout rollout, Phase phase) throws Exception {
    // What was just answered is counted a moment later.
    await("into " + phase)
        .atMost(SEEN_WITHIN)
        .untilAsserted(() -> assertThat(rollout.judge(phase).obstacles()).isEmpty());
    var verdict = rollout.judge(phase);
    rollout.enter(phase, verdict.measured(), "test");
    await().atMost(SEEN_WITHIN).until(() -> phase().equals(phase.name()));
  }

  private void nobodyButSees(List<String> those) {
    for (String visitor : List.of(STRANGER, ADMIN, TESTER, VIEWER)) {
      await(visitor).atMost(SEEN_WITHIN).until(() -> sees(visitor) == those.contains(visitor));
    }
  }

  private boolean sees(String visitor) {
    return !read(visitor).at("/data/predictions").isEmpty();
  }

  private JsonNode read(String visitor) {
    return get(visitor, PublicReads.PATHS.get("item"));
  }

  private boolean flag(String visitor, String name) {
    return get(visitor, PublicReads.PATHS.get("flags"))
        .at("/data/flags/" + name + "/enabled")
        .asBoolean();
  }

  private String phase() {
    return get(STRANGER, PublicReads.PATHS.get("health")).at("/data/phase").asText();
  }

  private JsonNode get(String visitor, String path) {
    var answer = visitor.isEmpty() ? reads.get(path) : reads.get(path, "Visitor-Of-Test", visitor);
    assertThat(answer.statusCode()).isEqualTo(200);
    return PublicReads.json(answer.body());
  }

  private Rollout rollout() throws Exception {
    var settings = folder.resolve("rollout.properties");
    Files.writeString(
        settings,
        """
        minimum=PT0S
        added-p99=PT5S
        least-answers=20
        least-ratings=2
        fallback-share=0.5
        least-pages=2
        overlay-error-share=0.4
        """);
    var shown =
        new PublicAnswers(
            base.resolve("/"), URI.create(legacy.url()), List.of("/gzip", "/range", "/cookies"));
    return new Rollout(
        new FlagAuthority.Unleash(unleash.admin()),
        new Installed(database.installation(), backups, shown),
        RolloutSettings.read(settings),
        database.connect(ServiceUser.GATEWAY));
  }
}

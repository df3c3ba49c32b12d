package com.rfid3.foresight.featurestore.external;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.rfid3.foresight.featurestore.testing.CyclesByHand;
import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.featurestore.testing.WeatherServer;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weather from a real server: kept, checked, grown old, and never made up. */
@QuarkusTest
@TestProfile(ExternalDataTest.WithWeather.class)
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "user", value = "features"))
@WithTestResource(WeatherServer.class)
class ExternalDataTest {
  // A slot runs once: each test has a day of its own.
  private static int days;
  TestDatabase database;
  WeatherServer weather;
  private Instant hour;
  @Inject ExternalJob job;
  @Inject ShopClock clock;

  /** Both flags are on, and one provider is configured. */
  public static class WithWeather extends CyclesByHand {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
      settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
      settings.put("EXTERNAL_DATA_INTEGRATION", "true");
      return settings;
    }
  }

  @BeforeEach
  void nothingIsKnown() {
    new LegacyShop(database).empty();
    weather.is(WeatherServer.Mood.FINE);
    hour = Instant.parse("2026-03-02T10:00:00Z").plus(Duration.ofDays(days++));
    weather.measuresAt(hour.minusSeconds(600).getEpochSecond());
    clock.stopAt(hour);
    given().post("/v1/cycles").then().statusCode(200);
  }

  @AfterEach
  void go() {
    clock.go();
  }

  @Test
  void whatTheProviderSaysIsServedWithItsTime() {
    ask();

    assertThat(value("temperature_f")).isEqualTo(71.5f);
    assertThat(value("precipitation_in")).isEqualTo(0.25f);
    assertThat(of("temperature_f").getString("event_time"))
        .isEqualTo(hour.minusSeconds(600).toString());
    assertThat(status("humidity_pct")).isEqualTo("missing");
    assertThat(weather.asked()).hasSize(1);
    assertThat(weather.asked().getFirst()).contains("day=" + hour.toString().substring(0, 10));
  }

  @Test
  void itIsAskedOnceAnHour() {
    ask();
    ask();
    clock.stopAt(hour.plusSeconds(3599));
    ask();
    assertThat(weather.asked()).hasSize(1);

    clock.stopAt(hour.plusSeconds(3600));
    ask();
    assertThat(weather.asked()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(value = WeatherServer.Mood.class, mode = EnumSource.Mode.EXCLUDE, names = "FINE")
  void whileItSaysNothingOfUseTheLastValueGrowsOldAndExpires(WeatherServer.Mood mood) {
    ask();
    weather.is(mood);
    clock.stopAt(hour.plus(Duration.ofHours(1)));
    ask();

    assertThat(value("temperature_f")).isEqualTo(71.5f);
    assertThat(of("temperature_f").getLong("age_ms")).isEqualTo(Duration.ofMinutes(70).toMillis());
    given().get("/v1/jobs?job=external_data:weather").then().body("[0].status", equalTo("failed"));

    clock.stopAt(hour.plus(Duration.ofDays(2)));
    given().post("/v1/cycles").then().statusCode(200);
    assertThat(status("temperature_f")).isEqualTo("expired");
    assertThat(value("temperature_f")).isNull();
  }

  private void ask() {
    job.look().await().atMost(Duration.ofSeconds(20));
  }

  private static Float value(String feature) {
    return of(feature).get("value");
  }

  private static String status(String feature) {
    return of(feature).getString("status");
  }

  private static JsonPath of(String feature) {
    return given()
        .get("/v1/features/global/shop?features=" + feature)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("features[0]");
  }
}

package com.rfid3.foresight.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.gateway.standin.Keys;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.upstream.Hops;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class LimitsTest {
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:20Z");

  private final ReactiveRedisDataSource redis;
  private final LimitSettings settings;
  private final Hops hops;

  TestDatabase database;
  ServerFaults faults;

  @TestHTTPResource URI base;

  LimitsTest(ReactiveRedisDataSource redis, LimitSettings settings, Hops hops) {
    this.redis = redis;
    this.settings = settings;
    this.hops = hops;
  }

  // After an outage the breaker lets the next call through a second later.
  @BeforeEach
  void redisIsAsked() {
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              String probe = UUID.randomUUID().toString();
              counted(replica(NOW), probe);
              return standing(replica(NOW), probe).used() == 1;
            });
  }

  @AfterEach
  void heal() {
    faults.redisLine().heal();
  }

  @Test
  void replicasCountTogether() {
    String who = UUID.randomUUID().toString();
    Limits one = replica(NOW);
    Limits other = replica(NOW);
    for (int i = 0; i < 3; i++) {
      counted(one, who);
      counted(other, who);
    }

    Standing standing = counted(one, who);
    assertThat(standing.used()).isEqualTo(7);
    assertThat(standing.limit()).isEqualTo(10);
    assertThat(standing.resetsAt()).isEqualTo(Instant.parse("2026-01-31T10:01:00Z"));
    assertThat(standing.retryAfter(NOW)).isEqualTo(40);
  }

  @Test
  void lookingDoesNotCount() {
    String who = UUID.randomUUID().toString();
    Limits replica = replica(NOW);
    counted(replica, who);

    assertThat(standing(replica, who).used()).isEqualTo(1);
    assertThat(standing(replica(NOW), who).used()).as("a replica that has seen nothing").isOne();
  }

  @Test
  void theNextWindowStartsAnew() {
    String who = UUID.randomUUID().toString();
    counted(replica(NOW), who);

    assertThat(counted(replica(NOW.plusSeconds(60)), who).used()).isEqualTo(1);
  }

  @Test
  void withoutRedisEachReplicaHoldsToTheLimitByItself() {
    String who = UUID.randomUUID().toString();
    Limits replica = replica(NOW);
    counted(replica, who);
    faults.redisLine().refuse();
    for (int i = 0; i < 9; i++) {
      assertThat(counted(replica, who).isExceeded()).isFalse();
    }

    assertThat(counted(replica, who).isExceeded()).isTrue();
  }

  @Test
  void theEleventhBatchOfAMinuteWaits() {
    String key = new Keys(database).of("viewer");
    HttpResponse<String> last = batch(key);
    for (int i = 0; i < 21 && last.statusCode() == 200; i++) {
      assertThat(last.headers().firstValue("X-RateLimit-Limit")).contains("10");
      last = batch(key);
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(PublicReads.json(last.body()).get("code").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
    assertThat(last.headers().firstValue("X-RateLimit-Remaining")).contains("0");
    assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(batch(null).statusCode()).as("whom nobody knows is not counted").isEqualTo(200);
  }

  private HttpResponse<String> batch(String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/integrated/items/predictions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"ids\":[\"aB12\"]}"));
    if (key != null) {
      request.header("X-API-Key", key);
    }
    return new PublicReads(base).send(request.build());
  }

  private Limits replica(Instant now) {
    return new Limits(settings, redis, hops, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Standing counted(Limits limits, String who) {
    return limits.count(RateClass.BATCH, who).await().atMost(Duration.ofSeconds(10));
  }

  private static Standing standing(Limits limits, String who) {
    return limits.standing(RateClass.BATCH, who).await().atMost(Duration.ofSeconds(10));
  }
}

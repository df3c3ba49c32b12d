package com.rfid3.foresight.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteServers.class)
class IdempotencyKeysTest {
  private static final IdempotentRequest REQUEST = new IdempotentRequest("key:a", "k1", "hash");
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Pool pool;
  private final MovedClock clock = new MovedClock();
  private IdempotencyKeys keys;

  TestDatabase database;

  IdempotencyKeysTest(Pool pool) {
    this.pool = pool;
  }

  /** A clock that a test moves. */
  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-01-31T10:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void empty() {
    database.execute("DELETE FROM " + database.suite() + ".idempotency_key");
    keys =
        new IdempotencyKeys(
            pool,
            new IdempotencySettings() {
              @Override
              public Duration life() {
                return Duration.ofHours(24);
              }

              @Override
              public Duration lease() {
                return LEASE;
              }
            },
            clock);
  }

  @Test
  void theFirstAnswerIsEveryRepeatsAnswer() {
    Claim.Fresh claim = fresh(REQUEST);
    wait(keys.finish(claim, 201, "{\"id\":7}"));

    assertThat(claimed(REQUEST)).isEqualTo(new Claim.Done(201, "{\"id\":7}"));
  }

  @Test
  void anotherRequestUnderTheKeyIsTold() {
    wait(keys.finish(fresh(REQUEST), 200, "{}"));

    assertThat(claimed(new IdempotentRequest("key:a", "k1", "other")))
        .isInstanceOf(Claim.Mismatch.class);
    assertThat(claimed(new IdempotentRequest("key:b", "k1", "other")))
        .as("a key is its caller's own")
        .isInstanceOf(Claim.Fresh.class);
    assertThat(claimed(new IdempotentRequest("key:a", "K1", "other")))
        .as("keys are compared as the database compares, and two that differ in case are one")
        .isInstanceOf(Claim.Mismatch.class);
  }

  @Test
  void ofManyAtOnceOneIsFresh() {
    List<Claim> claims =
        wait(
            Uni.join()
                .all(IntStream.range(0, 20).mapToObj(i -> keys.claim(REQUEST)).toList())
                .andFailFast());

    assertThat(claims).filteredOn(Claim.Fresh.class::isInstance).hasSize(1);
    assertThat(claims).filteredOn(Claim.Running.class::isInstance).hasSize(19);
  }

  @Test
  void aClaimWhoseHolderDiedIsTakenOverAndItsLateAnswerIsNot() {
    Claim.Fresh dead = fresh(REQUEST);
    clock.move(LEASE.minusSeconds(1));
    assertThat(claimed(REQUEST)).isInstanceOf(Claim.Running.class);

    clock.move(Duration.ofSeconds(1));
    Claim.Fresh second = fresh(REQUEST);
    wait(keys.finish(dead, 200, "late"));
    assertThat(claimed(REQUEST)).isInstanceOf(Claim.Running.class);
    wait(keys.finish(second, 200, "second"));
    assertThat(claimed(REQUEST)).isEqualTo(new Claim.Done(200, "second"));
  }

  @Test
  void whatIsGivenBackIsFree() {
    wait(keys.release(fresh(REQUEST)));

    assertThat(claimed(REQUEST)).isInstanceOf(Claim.Fresh.class);
  }

  @Test
  void aDayLaterTheKeyIsForgotten() {
    wait(keys.finish(fresh(REQUEST), 200, "{}"));
    clock.move(Duration.ofHours(23));
    assertThat(claimed(REQUEST)).isInstanceOf(Claim.Done.class);
    clock.move(Duration.ofHours(1));

    assertThat(wait(keys.purge())).isZero();
    clock.move(Duration.ofSeconds(1));
    assertThat(wait(keys.purge())).isEqualTo(1);
    assertThat(claimed(REQUEST)).isInstanceOf(Claim.Fresh.class);
  }

  @ParameterizedTest
  @CsvSource({"a-1, true", "'', false", "'a b', false", "ä, false"})
  void aKeyIsPrintable(String key, boolean good) {
    assertThat(IdempotentRequest.isKey(key)).isEqualTo(good);
    assertThat(IdempotentRequest.isKey(key + "x".repeat(256))).isFalse();
  }

  @Test
  void methodPathAndBodyAllCount() {
    byte[] body = {1};

    assertThat(IdempotentRequest.hashOf("PUT /a", body))
        .isEqualTo(IdempotentRequest.hashOf("PUT /a", body))
        .isNotEqualTo(IdempotentRequest.hashOf("PUT /b", body))
        .isNotEqualTo(IdempotentRequest.hashOf("PUT /a", new byte[] {2}));
  }

  private Claim.Fresh fresh(IdempotentRequest request) {
    return assertThat(claimed(request))
        .asInstanceOf(InstanceOfAssertFactories.type(Claim.Fresh.class))
        .actual();
  }

  private Claim claimed(IdempotentRequest request) {
    return wait(keys.claim(request));
  }

  private static <T> T wait(Uni<T> result) {
    return result.await().atMost(Duration.ofSeconds(10));
  }
}

package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.gateway.standin.LegacyEcho;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.gateway.standin.Steadily;
import com.rfid3.foresight.localstack.testing.FaultProxy;
import com.rfid3.foresight.localstack.testing.ServerFaults;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import com.rfid3.foresight.localstack.testing.WrongServer;
import com.rfid3.foresight.localstack.testing.WrongServer.Manner;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the parts behind the services do wrong, each in every way; {@link FaultsTest} has the rest.
 */
@QuarkusTest
@WithTestResource(
    value = SuiteServers.class,
    initArgs = @ResourceArg(name = "faults", value = "true"))
@WithTestResource(ServicesResource.class)
class FaultTableTest {
  private static final List<String> READS = List.of("item", "alerts", "insights", "summary");
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  Services services;
  LegacyEcho legacy;
  TestDatabase database;
  ServerFaults servers;

  @TestHTTPResource URI base;

  private PublicReads reads;
  private Optional<WrongServer> wrong = Optional.empty();

  @BeforeEach
  void everythingIsLive() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await().atMost(Duration.ofSeconds(40)).untilAsserted(Steadily.asserted(() -> all("live")));
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
    servers.heal();
    legacy.line().heal();
    wrong.ifPresent(WrongServer::close);
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void theFeatureStoreIsNotAskedByReads(Mood fault) {
    services.features().is(fault);

    all("live");
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void aFaultOfRedisIsNotNoticed(Mood fault) {
    put(servers.redisLine(), fault, Manner.REDIS_ERRORS);

    all("live");
    all("live");
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void aFaultOfTheDatabaseLeavesTheLastKnownGood(Mood fault) {
    put(servers.databaseLine(), fault, Manner.DATABASE_ERRORS);

    for (String name : List.of("item", "insights", "summary")) {
      // Sooner than the figures are next counted: the silence itself is noticed.
      await()
          .atMost(Duration.ofSeconds(8))
          .until(() -> PublicReads.state(reads.read(name)).equals("stale/database_down"));
    }
    servers.heal();
    await().atMost(RECOVERY.plusSeconds(5)).untilAsserted(() -> all("live"));
  }

  @ParameterizedTest
  @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void aFaultOfTheLegacyApplicationIsSaidAndTouchesNoRead(Mood fault) {
    put(legacy.line(), fault, Manner.HTTP_ERRORS);

    int status = reads.get("/tab/1").statusCode();
    // The legacy application's own errors are its own; one of five seconds is past this test's
    // limit.
    assertThat(status).isEqualTo(fault == Mood.ERROR ? 500 : fault == Mood.SLOW ? 504 : 502);
    all("live");
  }

  private void put(FaultProxy line, Mood fault, Manner errors) {
    switch (fault) {
      case WELL -> line.heal();
      case DOWN -> line.refuse();
      case SLOW -> line.delay(Duration.ofSeconds(5));
      case RESET -> lead(line, Manner.HANGS_UP);
      case GARBAGE -> lead(line, Manner.GARBAGE);
      case ERROR -> lead(line, errors);
    }
  }

  private void lead(FaultProxy line, Manner manner) {
    WrongServer server = WrongServer.that(manner);
    wrong = Optional.of(server);
    line.lead(server.port());
  }

  private void all(String state) {
    for (String name : READS) {
      assertThat(PublicReads.state(reads.read(name))).as(name).isEqualTo(state);
    }
  }
}

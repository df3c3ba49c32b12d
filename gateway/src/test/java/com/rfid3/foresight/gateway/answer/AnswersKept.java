package com.rfid3.foresight.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.rfid3.foresight.gateway.standin.Mood;
import com.rfid3.foresight.gateway.standin.PublicReads;
import com.rfid3.foresight.gateway.standin.Services;
import com.rfid3.foresight.gateway.standin.ServicesResource;
import com.rfid3.foresight.gateway.standin.ShopRows;
import com.rfid3.foresight.localstack.testing.SuiteServers;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Answers said again, with a second that lasts ten minutes: what takes them out is not its end. */
@WithTestResource(SuiteServers.class)
@WithTestResource(
    value = ServicesResource.class,
    initArgs = @ResourceArg(name = ServicesResource.KEEP_FOR, value = "10m"))
abstract class AnswersKept {
  static final Duration SOON = Duration.ofSeconds(20);

  Services services;
  TestDatabase database;

  @TestHTTPResource URI base;

  PublicReads reads;

  @BeforeEach
  void everythingIsLive() {
    reads = new PublicReads(base);
    ShopRows.write(database);
    await()
        .atMost(SOON.multipliedBy(2))
        .untilAsserted(
            () -> {
              for (String name : new String[] {"item", "alerts", "insights", "summary"}) {
                assertThat(PublicReads.state(reads.read(name))).isEqualTo("live");
              }
            });
  }

  @AfterEach
  void heal() {
    services.all(Mood.WELL);
    kill(false);
    database.execute("DELETE FROM inventory_config");
    await().atMost(SOON).until(() -> PublicReads.state(reads.read("item")).equals("live"));
  }

  void kill(boolean engaged) {
    database.execute(
        "UPDATE `%s`.kill_switch SET engaged = %d WHERE id = 1"
            .formatted(database.suite(), engaged ? 1 : 0));
  }

  List<CompletableFuture<JsonNode>> crowd(int size, String path) {
    Executor each = task -> Thread.ofVirtual().start(task);
    return Stream.generate(
            () -> CompletableFuture.supplyAsync(() -> reads.read("item", path), each))
        .limit(size)
        .toList();
  }

  int itemsAsked() {
    return (int)
        services.predictions().asked().stream().filter(uri -> uri.startsWith("/v1/items")).count();
  }
}

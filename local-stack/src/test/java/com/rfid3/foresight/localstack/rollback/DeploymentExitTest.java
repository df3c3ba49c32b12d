package com.rfid3.foresight.localstack.rollback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.localstack.rollback.Deployment.Command;
import com.rfid3.foresight.localstack.rollback.DeploymentExit.Door;
import com.rfid3.foresight.localstack.rollback.DeploymentExit.Wanted;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentExitTest {
  private static final Wanted ALL = new Wanted(Optional.empty(), true);

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private HttpServer gateway;
  private int status = 200;

  @BeforeEach
  void openTheGateway() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/api/integrated/admin/kill-switch",
        exchange -> {
          heard.add(
              exchange.getRequestHeaders().getFirst("X-API-Key")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    gateway.start();
  }

  @AfterEach
  void closeTheGateway() {
    gateway.stop(0);
  }

  @Test
  void theSwitchIsThrownFirstThenEachCommandRunsInOrder() throws IOException {
    assertThat(run(new Shell("true"), ALL)).isTrue();

    assertThat(heard).containsExactly("the-key {\"engaged\": true, \"reason\": \"rollback\"}");
    assertThat(Files.readAllLines(folder.resolve("done")))
        .containsExactly("traffic /proc/version", "stop", "database");
    assertThat(told).hasSize(4).first().asString().contains("kill switch engaged");
  }

  @Test
  void aCommandThatFailsStopsTheRestAndIsToldWithItsLastWords() throws IOException {
    assertThat(run(new Shell("echo no such deployment; exit 3"), ALL)).isFalse();

    assertThat(Files.readAllLines(folder.resolve("done"))).containsExactly("traffic /proc/version");
    assertThat(told.get(2)).contains("FAILED").contains("no such deployment");
  }

  @ParameterizedTest
  @CsvSource({"401, false, refused", "404, true, plain proxy already"})
  void aGatewayThatRefusesStopsItAndOneThatHandsOverDoesNot(int answer, boolean done, String word) {
    status = answer;

    assertThat(run(new Shell("true"), ALL)).isEqualTo(done);
    assertThat(told.getFirst()).contains(word);
  }

  @Test
  void aGatewayThatIsAwayHoldsNothingUp() {
    gateway.stop(0);

    assertThat(run(new Shell("true"), ALL)).isTrue();
    assertThat(told.getFirst()).contains("does not answer");
  }

  @Test
  void whatIsOnlySaidDoesNothing() {
    var exit = new DeploymentExit(new ComposeDeployment(), folder, door());

    assertThat(exit.words(new Wanted(Optional.of("1.4"), true)))
        .containsExactly(
            "POST " + door().gateway() + "/api/integrated/admin/kill-switch",
            "FORESIGHT_PASS_THROUGH_FILE=/proc/version docker compose up --detach --no-deps"
                + " --no-build --wait gateway",
            "FORESIGHT_RELEASE=1.4 docker compose up --detach --no-deps --no-build --wait"
                + " feature-store-service prediction-service alert-integration-service",
            "docker compose --profile rollback run --rm --no-deps -T schema-rollback",
            "docker compose --profile rollback run --rm --no-deps -T schema-verify");
    assertThat(heard).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aClusterGoesBackByRevisions() {
    var cluster = new KubernetesDeployment(folder, Optional.of("shop"));

    assertThat(cluster.putBack("previous"))
        .hasSize(6)
        .first()
        .hasToString(
            "kubectl --context=shop --namespace=foresight rollout undo"
                + " deployment/feature-store-service --to-revision=0");
    assertThat(cluster.putBack("12").getFirst().toString()).endsWith("--to-revision=12");
    assertThatThrownBy(() -> cluster.putBack("1.4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.4");
    assertThatThrownBy(() -> new ComposeDeployment().putBack("previous"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private boolean run(Deployment deployment, Wanted wanted) {
    var run = new RollbackRun(folder.resolve("rollback.log"), told::add, Clock.systemUTC());
    return run.run(new DeploymentExit(deployment, folder, door()).steps(wanted));
  }

  private Door door() {
    int port = gateway.getAddress().getPort();
    return new Door(URI.create("http://127.0.0.1:" + port), "the-key");
  }

  /** Writes down what it was asked for; {@code stopping} is what stopping the services does. */
  private record Shell(String stopping) implements Deployment {
    @Override
    public String word() {
      return "a shell";
    }

    @Override
    public List<Command> trafficBack() {
      return List.of(
          new Command(
              List.of("sh", "-c", "echo traffic $" + PASS_THROUGH + " >> done"),
              Map.of(PASS_THROUGH, ALWAYS_THERE)));
    }

    @Override
    public List<Command> stopServices() {
      return List.of(sh(stopping + " && echo stop >> done"));
    }

    @Override
    public List<Command> putBack(String release) {
      return List.of(sh("echo back to " + release + " >> done"));
    }

    @Override
    public List<Command> removeDatabase() {
      return List.of(sh("echo database >> done"));
    }

    private static Command sh(String script) {
      return new Command(List.of("sh", "-c", script), Map.of());
    }
  }
}

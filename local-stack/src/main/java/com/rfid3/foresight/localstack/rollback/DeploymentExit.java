package com.rfid3.foresight.localstack.rollback;

import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps by which a deployment is rolled back. */
public final class DeploymentExit {
  // The schema's own patience is thirty minutes; past that it ends loudly by itself.
  private static final Duration LONGEST = Duration.ofMinutes(32);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String KILL = "{\"engaged\": true, \"reason\": \"rollback\"}";

  private final Deployment deployment;
  private final Path project;
  private final Door door;

  /**
   * The gateway, as its callers reach it.
   *
   * @param key of an administrator
   */
  public record Door(URI gateway, String key) {}

  /** What is wanted beside the traffic back: an earlier release, the database as it was. */
  public record Wanted(Optional<String> release, boolean withDatabase) {}

  public DeploymentExit(Deployment deployment, Path project, Door door) {
    this.deployment = deployment;
    this.project = project;
    this.door = door;
  }

  /** In their order; each changes nothing where it was done before. */
  public List<RollbackStep> steps(Wanted wanted) {
    List<RollbackStep> steps = new ArrayList<>();
    steps.add(RollbackStep.of("flags off", this::flagsOff));
    steps.add(step("traffic to the legacy port", deployment.trafficBack()));
    steps.add(step("predictive services", services(wanted)));
    if (wanted.withDatabase()) {
      steps.add(step("database, and verify", deployment.removeDatabase()));
    }
    return steps;
  }

  /** The same as lines to read, nothing done. */
  public List<String> words(Wanted wanted) {
    List<Deployment.Command> commands = new ArrayList<>(deployment.trafficBack());
    commands.addAll(services(wanted));
    if (wanted.withDatabase()) {
      commands.addAll(deployment.removeDatabase());
    }
    List<String> lines = new ArrayList<>();
    lines.add("POST " + killSwitch());
    commands.forEach(command -> lines.add(command.toString()));
    return lines;
  }

  private List<Deployment.Command> services(Wanted wanted) {
    return wanted.release().map(deployment::putBack).orElseGet(deployment::stopServices);
  }

  private URI killSwitch() {
    return door.gateway().resolve("/api/integrated/admin/kill-switch");
  }

  // The switch first: it takes a second, what follows takes minutes.
  private String flagsOff() {
    var request =
        HttpRequest.newBuilder(killSwitch())
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("X-API-Key", door.key())
            .POST(BodyPublishers.ofString(KILL))
            .build();
    try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status == 404) {
        return "the gateway is a plain proxy already";
      }
      if (status >= 300) {
        throw new ServerFailure("the gateway refused the kill switch with " + status);
      }
      return "kill switch engaged";
    } catch (IOException away) {
      return "the gateway does not answer at " + door.gateway() + ": no prediction leaves it";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted");
    }
  }

  private RollbackStep step(String name, List<Deployment.Command> commands) {
    return RollbackStep.of(
        name,
        () -> {
          commands.forEach(this::carryOut);
          return deployment.word() + ": " + commands.size() + " commands carried out";
        });
  }

  private void carryOut(Deployment.Command command) {
    var output = new CommandOutput(command, project);
    if (!output.endedWithin(LONGEST)) {
      throw new ServerFailure(command + " failed: " + output.lastWords());
    }
  }
}

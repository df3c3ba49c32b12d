package com.rfid3.foresight.localstack.rollback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** As {@code docker-compose.yml} describes it. */
public record ComposeDeployment() implements Deployment {

  @Override
  public String word() {
    return "Compose";
  }

  @Override
  public List<Command> trafficBack() {
    return List.of(
        new Command(
            compose("up", "--detach", "--no-deps", "--no-build", "--wait", "gateway"),
            Map.of(PASS_THROUGH, ALWAYS_THERE)));
  }

  @Override
  public List<Command> stopServices() {
    List<String> words = compose("stop");
    words.addAll(PREDICTIVE);
    return List.of(new Command(words, Map.of()));
  }

  @Override
  public List<Command> putBack(String release) {
    if (release.equals("previous")) {
      throw new IllegalArgumentException(
          "Compose keeps no history: name the release, as its images are tagged");
    }
    List<String> words = compose("up", "--detach", "--no-deps", "--no-build", "--wait");
    words.addAll(PREDICTIVE);
    return List.of(new Command(words, Map.of("FORESIGHT_RELEASE", release)));
  }

  @Override
  public List<Command> removeDatabase() {
    return List.of(once("schema-rollback"), once("schema-verify"));
  }

  private static Command once(String service) {
    return new Command(
        compose("--profile", "rollback", "run", "--rm", "--no-deps", "-T", service), Map.of());
  }

  private static List<String> compose(String... words) {
    List<String> all = new ArrayList<>(List.of("docker", "compose"));
    all.addAll(Arrays.asList(words));
    return all;
  }
}

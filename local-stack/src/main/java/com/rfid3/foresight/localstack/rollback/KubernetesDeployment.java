package com.rfid3.foresight.localstack.rollback;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As the overlays of {@code k8s/} describe it.
 *
 * @param project the folder that {@code k8s/} is in
 * @param context of kubectl; the current one where it is absent
 */
public record KubernetesDeployment(Path project, Optional<String> context) implements Deployment {
  private static final String NAMESPACE = "foresight";

  @Override
  public String word() {
    return "Kubernetes";
  }

  @Override
  public List<Command> trafficBack() {
    return List.of(
        kubectl("set", "env", "deployment/gateway", PASS_THROUGH + "=" + ALWAYS_THERE),
        rolledOut("gateway"));
  }

  // A Deployment without replicas is left alone by its autoscaler.
  @Override
  public List<Command> stopServices() {
    return List.of(
        kubectl("scale", "--replicas=0", deployments()),
        kubectl("wait", "--for=delete", "pod", "--selector=" + selector(), "--timeout=2m"));
  }

  @Override
  public List<Command> putBack(String release) {
    if (!release.equals("previous") && !release.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "a cluster knows `previous` or the number of a revision, not " + release);
    }
    List<Command> commands = new ArrayList<>();
    for (String service : PREDICTIVE) {
      String revision = release.equals("previous") ? "0" : release;
      commands.add(
          kubectl("rollout", "undo", "deployment/" + service, "--to-revision=" + revision));
    }
    PREDICTIVE.forEach(service -> commands.add(rolledOut(service)));
    return commands;
  }

  @Override
  public List<Command> removeDatabase() {
    String job = project.resolve("k8s").resolve("rollback").toString();
    return List.of(
        // What they tend is about to go.
        kubectl("patch", "cronjob", "maintain", "--patch={\"spec\":{\"suspend\":true}}"),
        // A finished job of an earlier run would be taken for this one's.
        kubectl("delete", "job", "rollback", "--ignore-not-found", "--wait"),
        kubectl("apply", "--kustomize", job),
        kubectl("wait", "--for=condition=complete", "job/rollback", "--timeout=31m"));
  }

  private Command rolledOut(String service) {
    return kubectl("rollout", "status", "deployment/" + service, "--timeout=5m");
  }

  private static List<String> deployments() {
    return PREDICTIVE.stream().map(service -> "deployment/" + service).toList();
  }

  private static String selector() {
    return "app.kubernetes.io/name in (" + String.join(",", PREDICTIVE) + ")";
  }

  private Command kubectl(String verb, String option, List<String> names) {
    List<String> words = new ArrayList<>(List.of(verb, option));
    words.addAll(names);
    return kubectl(words.toArray(String[]::new));
  }

  private Command kubectl(String... words) {
    List<String> all = new ArrayList<>(List.of("kubectl"));
    context.ifPresent(name -> all.add("--context=" + name));
    all.add("--namespace=" + NAMESPACE);
    all.addAll(Arrays.asList(words));
    return new Command(all, Map.of());
  }
}

package com.rfid3.foresight.benchmarks.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Deployment, Job or CronJob, seen as the pod that it makes. */
record Workload(String overlay, JsonNode object) {

  String kind() {
    return object.path("kind").asText();
  }

  String name() {
    return object.at("/metadata/name").asText();
  }

  JsonNode pod() {
    return object.at(
        kind().equals("CronJob") ? "/spec/jobTemplate/spec/template/spec" : "/spec/template/spec");
  }

  List<JsonNode> containers() {
    return Stream.of("initContainers", "containers")
        .flatMap(kind -> StreamSupport.stream(pod().path(kind).spliterator(), false))
        .toList();
  }

  /** A variable that one of its containers has of its own. */
  Optional<String> setting(String name) {
    return containers().stream()
        .flatMap(each -> StreamSupport.stream(each.path("env").spliterator(), false))
        .filter(variable -> variable.path("name").asText().equals(name))
        .map(variable -> variable.path("value").asText())
        .findFirst();
  }

  @Override
  public String toString() {
    return overlay + ": " + kind() + " " + name();
  }
}

package com.rfid3.foresight.benchmarks.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The Kubernetes objects of one overlay, as {@code kubectl kustomize} renders them. */
record Manifests(String overlay, List<JsonNode> objects) {
  private static final Set<String> WORKLOADS = Set.of("Deployment", "Job", "CronJob");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Manifests of(String overlay) {
    try {
      var process =
          new ProcessBuilder("kubectl", "kustomize", root().resolve("k8s").resolve(overlay) + "")
              .redirectErrorStream(true)
              .start();
      var text = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("kubectl kustomize " + overlay + ": " + text);
      }
      return new Manifests(overlay, yaml(text));
    } catch (IOException e) {
      throw new UncheckedIOException("kubectl (Debian: kubernetes-client) is needed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The documents of a text, anchors and merge keys resolved. */
  static List<JsonNode> yaml(String text) {
    var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text);
    return StreamSupport.stream(documents.spliterator(), false)
        .<JsonNode>map(JSON::valueToTree)
        .toList();
  }

  /** The repository's root, from wherever the tests run. */
  static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docker-compose.yml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The rooms that are packaged as a service of their own. */
  static List<String> servicesOfTheBuild() throws IOException {
    try (var rooms = Files.list(root())) {
      return rooms
          .filter(
              room ->
                  Files.isRegularFile(room.resolve("src/main/resources/application.properties")))
          .map(room -> room.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  Stream<JsonNode> ofKind(String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  List<Workload> workloads() {
    return objects.stream()
        .filter(object -> WORKLOADS.contains(object.path("kind").asText()))
        .map(object -> new Workload(overlay, object))
        .toList();
  }

  List<String> names(String kind) {
    return ofKind(kind).map(object -> object.at("/metadata/name").asText()).sorted().toList();
  }
}

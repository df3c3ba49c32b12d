package com.rfid3.foresight.benchmarks.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)`");
  private static final Pattern USED =
      Pattern.compile("\\b((?:foresight|http_server|alerts)_[a-z_]+)\\b");
  private static final Pattern REGISTERED = Pattern.compile("\"((?:foresight|alerts)\\.[a-z.]+)\"");
  // What Prometheus shows of a timer or a counter beside or instead of its name.
  private static final String SUFFIX = "_(count|sum|max|bucket|total|seconds)$";

  private static final Path ROOT = root();

  @ParameterizedTest
  @ValueSource(strings = {"prometheus-rules.yaml", "grafana-foresight.json", "grafana-worth.json"})
  void namesOnlyMetricsThatAreDocumented(String file) throws IOException {
    var used = found(USED, read("deploy/observability/" + file));

    assertThat(used).isNotEmpty();
    assertThat(bare(documented())).containsAll(bare(used));
  }

  @Test
  void everyDocumentedMetricOfOursIsRegistered() throws IOException {
    var registered =
        registered().stream().map(name -> name.replace('.', '_')).collect(Collectors.toSet());

    assertThat(bare(registered))
        .containsAll(
            bare(documented()).stream().filter(name -> !name.startsWith("http_")).toList());
  }

  @Test
  void everyAlertHasItsPage() throws IOException {
    var rules = read("deploy/observability/prometheus-rules.yaml");
    var pages = found(Pattern.compile("runbook: (\\S+)"), rules);

    assertThat(pages).allSatisfy(page -> assertThat(ROOT.resolve(page)).isRegularFile());
    assertThat(found(Pattern.compile("- alert: (\\S+)"), rules))
        .hasSameSizeAs(pages)
        .allSatisfy(
            alert ->
                assertThat(pages)
                    .anySatisfy(
                        page ->
                            assertThat(ROOT.resolve(page))
                                .content()
                                .startsWith("# " + alert + "\n")));
  }

  private static Set<String> documented() throws IOException {
    return found(DOCUMENTED, read("docs/metrics.md"));
  }

  private static Set<String> registered() throws IOException {
    var names = new TreeSet<String>();
    try (var rooms = Files.walk(ROOT, 20)) {
      for (var file : (Iterable<Path>) rooms.filter(MetricsTest::isMainSource)::iterator) {
        names.addAll(found(REGISTERED, Files.readString(file)));
      }
    }
    return names;
  }

  private static boolean isMainSource(Path file) {
    return file.toString().contains("/src/main/java/") && file.toString().endsWith(".java");
  }

  private static Set<String> bare(Set<String> names) {
    return names.stream()
        .map(name -> name.replaceFirst(SUFFIX, "").replaceFirst(SUFFIX, ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docs/metrics.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}

package com.rfid3.foresight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Set<String> KNOWN = Set.of("kill", "alerts", "features");

  private static List<Run> asked(String... arguments) {
    return Run.asked(arguments, KNOWN).orElse(List.of());
  }

  @Test
  void nothingNamedMeansEach() {
    assertThat(asked()).extracting(Run::name).containsExactly("alerts", "features", "kill");
  }

  @Test
  void optionsGoToASingleName() {
    assertThat(asked("kill", "features", "2"))
        .containsExactly(new Run("kill", List.of("features", "2")));
  }

  @Test
  void severalNamesKeepTheirOrder() {
    assertThat(asked("kill,alerts")).extracting(Run::name).containsExactly("kill", "alerts");
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThat(asked("kil")).isEmpty();
    assertThat(asked("kill,alerts", "2")).isEmpty();
    assertThat(asked("")).isEmpty();
    assertThat(asked("kill,")).isNotEmpty();
  }

  @Test
  void everyNameHasItsProgram() {
    assertThat(Benchmark.names())
        .allSatisfy(
            name ->
                assertThat(Benchmark.program(name).getMethod("main", String[].class)).isNotNull());
  }
}

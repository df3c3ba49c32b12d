package com.rfid3.foresight.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.benchmarks.figure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksPageTest {
  private static final Machine MACHINE = new Machine(4, 8192, "Linux 6.1", "25.0.1+8");
  private static final Instant EVENING = Instant.parse("2026-05-04T19:31:42Z");

  private static Section section(String name, String... printed) {
    return new Section(name, List.of(), EVENING, MACHINE, List.of(printed));
  }

  @Test
  void aFigureStandsBesideItsReferenceAndItsGoal() {
    var page = BenchmarksPage.with("", section("wql", "wql: 0.5, 0.25, 2.0, <= 1, at most, short"));
    assertThat(page)
        .contains("## wql\n")
        .contains("| wql | 0.5 | 0.25 | 2.0 | <= 1, at most | short |");
  }

  @Test
  void everyLineThatABoardPrintsIsRead() {
    assertThat(Row.of(Figure.atMost("crash.redis.p99_ms", 12.5, 20).line()))
        .contains(new Row("crash.redis.p99_ms", "12.50", "-", "-", "<= 20.00", "ok"));
    assertThat(Row.of(Figure.free("bias: items", -0.2).line()).map(Row::name))
        .contains("bias: items");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# a: 1, 2, 3, 4, ok", "Iteration 1: 5 ops", "a: 1, 2, 3, ok", "a: 1, 2, ok"})
  void whatIsNoFigureIsLeftOut(String line) {
    assertThat(Row.of(line)).isEmpty();
  }

  @Test
  void machineDateAndCallAreTold() {
    var called = new Section("soak", List.of("2", "/srv/shop/data"), EVENING, MACHINE, List.of());
    assertThat(called.markdown())
        .contains(
            "`./foresight bench soak 2 …`, 2026-05-04 19:31 UTC; 4 cores, 8192 MiB, Linux 6.1, JDK"
                + " 25.0.1+8.");
  }

  @Test
  void aRunReplacesItsOwnSectionOnly() {
    var first = BenchmarksPage.with("", section("kill", "k: 1, -, -, -, ok"));
    var both = BenchmarksPage.with(first, section("alerts", "a: 1, -, -, -, ok"));
    var again = BenchmarksPage.with(both, section("kill", "k: 2, -, -, -, ok"));
    assertThat(again).contains("| k | 2 |", "| a | 1 |").doesNotContain("| k | 1 |");
    assertThat(again.indexOf("## alerts")).isLessThan(again.indexOf("## kill"));
    assertThat(again.split("# Benchmarks", -1)).hasSize(2);
  }

  @Test
  void writingTwiceChangesNothing() {
    var once = BenchmarksPage.with("", section("kill", "k: 1, -, -, -, ok"));
    assertThat(BenchmarksPage.with(once, section("kill", "k: 1, -, -, -, ok"))).isEqualTo(once);
    var two = BenchmarksPage.with(once, section("a", "k: 1, -, -, -, ok"));
    assertThat(BenchmarksPage.with(two, section("a", "k: 1, -, -, -, ok"))).isEqualTo(two);
  }

  @Test
  void theFileIsMadeAndKept(@TempDir Path folder) throws IOException {
    var page = new BenchmarksPage(folder.resolve("docs/benchmarks/README.md"));
    page.put(section("kill", "k: 1, -, -, -, ok"));
    page.put(section("alerts", "a: 1, -, -, -, ok"));
    assertThat(page.file()).content().contains("| k | 1 |", "| a | 1 |");
    try (var files = Files.list(page.file().getParent())) {
      assertThat(files).containsExactly(page.file());
    }
  }

  @Test
  void theMachineTellsItsSizeAndNotItsName() throws IOException {
    assertThat(Machine.mebibytes("MemTotal:       24683532 kB\nMemFree: 1 kB\n")).isEqualTo(24105);
    assertThat(Machine.mebibytes("")).isZero();
    assertThat(Machine.here().cores()).isPositive();
    assertThat(new Machine(2, 0, "Linux", "25").text()).contains("memory unknown");
  }
}

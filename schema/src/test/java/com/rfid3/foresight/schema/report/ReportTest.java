package com.rfid3.foresight.schema.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void everyFindingIsALineWithItsRemedyBelow() {
    var report =
        new Report(
            List.of(
                Finding.ok("short", "fine"),
                Finding.warn("a longer one", "100 % full", "clear it")));
    assertThat(report.text().lines())
        .containsExactly(
            "OK    short         fine", "WARN  a longer one  100 % full", "      → clear it");
    assertThat(report.failed()).isFalse();
  }

  @Test
  void oneFailureFailsTheReport() {
    assertThat(new Report(List.of(Finding.fail("x", "y", "z"))).failed()).isTrue();
  }
}

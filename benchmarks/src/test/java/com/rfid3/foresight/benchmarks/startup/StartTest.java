package com.rfid3.foresight.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

  @Test
  void theMiddleOfEachMeasureCounts() {
    var starts = List.of(new Start(3, 100), new Start(1, 300), new Start(2, 200));
    assertThat(Start.median(starts)).isEqualTo(new Start(2, 200));
    assertThat(Start.median(starts.subList(0, 2))).isEqualTo(new Start(1, 100));
  }
}

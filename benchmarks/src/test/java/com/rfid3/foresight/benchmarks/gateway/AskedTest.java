package com.rfid3.foresight.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

  @ParameterizedTest
  @CsvSource({"'', 5, 0", "8, 8, 0", "--memory 10, 5, 10", "3 --memory 1, 3, 1"})
  void secondsAndMinutesAreRead(String line, long seconds, long minutes) {
    assertThat(Asked.of(words(line)))
        .isEqualTo(new Asked(Duration.ofSeconds(seconds), Duration.ofMinutes(minutes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--memory", "--memory soon", "quick", "0", "-5"})
  void whatIsNotUnderstoodIsRefused(String line) {
    assertThatThrownBy(() -> Asked.of(words(line))).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}

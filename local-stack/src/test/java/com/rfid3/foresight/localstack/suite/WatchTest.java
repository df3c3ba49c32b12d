package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest {
  @ParameterizedTest(name = "last pause {0}, lived {1}: {2}")
  @CsvSource({
    "PT0S, PT1S, PT3S",
    "PT3S, PT1S, PT6S",
    "PT6S, PT1S, PT12S",
    "PT48S, PT1S, PT1M",
    "PT1M, PT1S, PT1M",
    "PT1M, PT3M, PT3S"
  })
  void waitsLongerForAPartThatKeepsFailing(Duration last, Duration lived, Duration next) {
    assertThat(Watch.nextPause(last, lived)).isEqualTo(next);
  }
}

package com.rfid3.foresight.legacyinventory.price;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyRateTest {
  @Test
  void readsThe24HourEntryWhetherTextOrNumber() {
    assertThat(DailyRate.of("{\"24\": \"6.35\", \"168\": \"19.05\"}")).hasValue(6.35);
    assertThat(DailyRate.of("{\"24\": 6.35}")).hasValue(6.35);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "null", "[]", "{\"168\": \"19.05\"}", "{\"24\": \"0\"}", "{\"24\":"})
  void makesNoDailyRateUpFromAnythingElse(String rates) {
    assertThat(DailyRate.of(rates)).isEmpty();
  }

  @Test
  void refusesTextThatIsNoPrice() {
    assertThat(DailyRate.of("{\"24\": \"call us\"}")).isEmpty();
    assertThat(DailyRate.of("{\"24\": \"NaN\"}")).isEmpty();
  }
}

package com.rfid3.foresight.legacyinventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyWordsTest {

  @ParameterizedTest
  @EnumSource(LegacySeverity.class)
  void severityIsReadAsItIsWritten(LegacySeverity severity) {
    assertThat(LegacySeverity.of(severity.wire())).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "urgent", "HIGH "})
  void unreadableSeverityIsTheWorst(String text) {
    assertThat(LegacySeverity.of(text)).isEqualTo(LegacySeverity.CRITICAL);
  }

  @ParameterizedTest
  @EnumSource(LegacyAlertType.class)
  void typeIsReadAsItIsWritten(LegacyAlertType type) {
    assertThat(LegacyAlertType.of(type.wire())).isEqualTo(type);
  }

  @Test
  void typeOfALaterLegacyVersionIsUnknown() {
    assertThat(LegacyAlertType.of("battery_low")).isEqualTo(LegacyAlertType.UNKNOWN);
  }

  @Test
  void linkIsRoundedAsItsColumnKeepsIt() {
    assertThat(new AlertLink(7, LegacySeverity.LOW, 0.123456).rounded())
        .isEqualTo(new AlertLink(7, LegacySeverity.LOW, 0.1235));
  }
}

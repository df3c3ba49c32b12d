package com.rfid3.foresight.legacyinventory.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.legacyinventory.status.ItemStatus.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemStatusTest {
  @ParameterizedTest
  @EnumSource(ItemStatus.class)
  void readsItsOwnSpellingInAnyCase(ItemStatus status) {
    assertThat(ItemStatus.of(status.spelling().toUpperCase(java.util.Locale.ROOT)))
        .contains(status);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "300F4F573AD0004043E86E4L", "available", "out"})
  void takesNoOtherTextForAStatus(String value) {
    assertThat(ItemStatus.of(value)).isEmpty();
  }

  @Test
  void keepsLaundryApartFromService() {
    assertThat(ItemStatus.WET.condition()).isEqualTo(Condition.IN_LAUNDRY);
    assertThat(ItemStatus.REPAIR.condition()).isEqualTo(Condition.IN_SERVICE);
  }
}

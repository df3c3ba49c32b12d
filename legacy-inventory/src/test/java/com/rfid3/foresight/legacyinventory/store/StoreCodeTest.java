package com.rfid3.foresight.legacyinventory.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreCodeTest {

  @ParameterizedTest
  @CsvSource({
    "3, 8101",
    "003, 8101",
    "3.0, 8101",
    "4.0, 728",
    "001, 3607",
    "2, 6800",
    "000, 000",
    "8101, 8101",
    "9, 9",
    "'', ''",
    "East, East"
  })
  void everySpellingOfAStoreIsTheSameStore(String code, String store) {
    assertThat(StoreCode.of(code)).isEqualTo(store);
  }
}

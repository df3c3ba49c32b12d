package com.rfid3.foresight.legacyinventory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractKindTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "215632, CUSTOMER",
        "L1042, LAUNDRY",
        "l1042, LAUNDRY",
        "Test, TEST",
        "test 2, TEST",
        "' ', NONE",
        "'', NONE",
        "null, NONE",
        "Q-77, CUSTOMER"
      })
  void readsTheNumber(String number, ContractKind kind) {
    assertThat(ContractKind.of(number)).isEqualTo(kind);
  }
}

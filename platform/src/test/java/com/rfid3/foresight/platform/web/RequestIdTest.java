package com.rfid3.foresight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void takesOverAPlainId() {
    assertThat(RequestId.accept("shop-42.a_B")).isEqualTo("shop-42.a_B");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "a b",
        "a\nb",
        "<script>",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void replacesAnythingThatCouldHarmALog(String given) {
    assertThat(RequestId.accept(given)).isNotEqualTo(given).matches("[0-9a-f-]{36}");
  }
}

package com.rfid3.foresight.prediction.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {
  private static String hash(String key, String before, String... rows) {
    var seal = new Seal(key, before);
    for (String row : rows) {
      seal.add(row);
    }
    assertThat(seal.rows()).isEqualTo(rows.length);
    return seal.hash();
  }

  @Test
  void everyRowItsOrderTheKeyAndTheSealBeforeCount() {
    String whole = hash("key", Seal.FIRST, "a", "b");
    assertThat(hash("key", Seal.FIRST, "a", "b")).isEqualTo(whole).hasSize(64);
    assertThat(hash("key", Seal.FIRST, "b", "a")).isNotEqualTo(whole);
    assertThat(hash("key", Seal.FIRST, "ab")).isNotEqualTo(whole);
    assertThat(hash("key", Seal.FIRST, "a")).isNotEqualTo(whole);
    assertThat(hash("other", Seal.FIRST, "a", "b")).isNotEqualTo(whole);
    assertThat(hash("key", whole, "a", "b")).isNotEqualTo(whole);
  }
}

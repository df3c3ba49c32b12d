package com.rfid3.foresight.legacyinventory.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

  @ParameterizedTest
  @EnumSource(Grade.class)
  void everySpellingIsReadBack(Grade grade) {
    assertThat(Grade.of(" " + grade.spelling())).contains(grade);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"null", "D", "A++"})
  void anythingElseIsNoGrade(String value) {
    assertThat(Grade.of(value)).isEmpty();
  }

  @Test
  void aDeclineCountsDownwards() {
    assertThat(Grade.B_PLUS.stepsBelow(Grade.A_PLUS)).isEqualTo(3);
    assertThat(Grade.A.stepsBelow(Grade.B)).isEqualTo(-3);
  }
}

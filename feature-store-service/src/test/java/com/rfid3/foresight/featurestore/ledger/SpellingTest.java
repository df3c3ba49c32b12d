package com.rfid3.foresight.featurestore.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void caseAccentsAndTrailingSpacesDoNotCount() {
    assertThat(Spelling.fold("300F4F57 É ")).isEqualTo(Spelling.fold("300f4f57 e"));
  }

  @Test
  void everythingElseCounts() {
    assertThat(Spelling.fold("TABLE/12?#")).isNotEqualTo(Spelling.fold("TABLE/12?"));
    assertThat(Spelling.fold(" A")).isNotEqualTo(Spelling.fold("A"));
  }
}

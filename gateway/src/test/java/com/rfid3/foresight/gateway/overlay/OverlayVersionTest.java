package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayVersionTest {

  @ParameterizedTest
  @CsvSource({
    "\"abc\", W/\"abc-foresight\"",
    "W/\"abc\", W/\"abc-foresight\"",
    "abc, W/\"abc-foresight\""
  })
  void aPageWithTheOverlayGoesByAWeakTagOfItsOwn(String legacy, String marked) {
    assertThat(OverlayVersion.marked(legacy)).isEqualTo(marked);
  }

  @Test
  void theLegacyApplicationIsAskedForItsOwnTags() {
    assertThat(OverlayVersion.unmarked("W/\"abc-foresight\"")).contains("W/\"abc\", \"abc\"");
    assertThat(OverlayVersion.unmarked("\"x\", W/\"abc-foresight\""))
        .contains("W/\"abc\", \"abc\"");
  }

  @ParameterizedTest
  @CsvSource({"\"abc\"", "*", "W/\"abc\""})
  void aVersionWithoutTheOverlayIsNoneOfThem(String plain) {
    assertThat(OverlayVersion.unmarked(plain)).isEmpty();
  }
}

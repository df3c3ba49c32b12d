package com.rfid3.foresight.gateway.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out of scripts and styles on their way. */
class SentTextTest {
  private static final Path SOURCES = Path.of("src/main/resources/META-INF/resources/static");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a();                             | a();~
          '  a();'                         | a();~
          a();~~~b();                      | a();~b();~
          // why~a();                      | a();~
          /* why */~a();                   | a();~
          /**~ * Says why.~ */~a();        | a();~
          /* one */ a(); /* two */         | /* one */ a(); /* two */~
          const u = 'http://x'; // kept    | const u = 'http://x'; // kept~
          /* a */ .x { color: red; }       | /* a */ .x { color: red; }~
          '  /* over~  // two */~  b();'   | b();~
          """)
  void linesThatOnlyExplainAreLeftOut(String source, String sent) {
    assertThat(SentText.of(source.replace("~", "\n"))).isEqualTo(sent.replace("~", "\n"));
  }

  /** A text over several lines would be sent without its indentation, or without a line of it. */
  @Test
  void noScriptHasATextOverSeveralLines() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      List<Path> scripts =
          files
              .filter(file -> file.toString().endsWith(".js"))
              .filter(file -> !file.toString().contains("vendor"))
              .toList();
      assertThat(scripts).hasSizeGreaterThan(30);
      for (Path script : scripts) {
        for (String line : Files.readAllLines(script)) {
          long marks = line.chars().filter(each -> each == '`').count();
          assertThat(marks % 2).as(script + ": " + line).isZero();
        }
      }
    }
  }
}

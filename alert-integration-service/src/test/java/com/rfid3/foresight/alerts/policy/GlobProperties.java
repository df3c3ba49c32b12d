package com.rfid3.foresight.alerts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GlobProperties {

  @Property(tries = 2_000)
  void matchesAsTheRegularExpressionOfTheSameMeaning(
      @ForAll("patterns") String pattern, @ForAll("texts") String text) {
    assertThat(Glob.matches(pattern, text)).isEqualTo(regex(pattern).matcher(text).matches());
  }

  @Example
  void patternThatMakesOthersRunAwayEndsAtOnce() {
    String pattern = "*a".repeat(100) + "*b";
    String text = "a".repeat(4_000);

    long start = System.nanoTime();
    assertThat(Glob.matches(pattern, text)).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*?").ofMaxLength(10);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(12);
  }

  private static Pattern regex(String glob) {
    return Pattern.compile(glob.replace("*", ".*").replace("?", "."));
  }
}

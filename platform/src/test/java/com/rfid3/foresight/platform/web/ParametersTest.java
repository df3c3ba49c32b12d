package com.rfid3.foresight.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
  private static final IntRange LIMIT = new IntRange(1, 500, 50);

  private final Parameters parameters = new Parameters();

  @Test
  void namesEveryViolationAtOnce() {
    parameters.integer("limit", "-1", LIMIT);
    parameters.choice("severity", "purple", Set.of("low", "high"));
    parameters.date("from", "yesterday");
    parameters.parsed("cursor", "zz", Integer::valueOf);

    var refusal = catchThrowableOfType(ProblemException.class, parameters::check);

    assertThat(refusal.violations())
        .extracting(Violation::field)
        .containsExactly("limit", "severity", "from", "cursor");
    assertThat(refusal.code().status()).isEqualTo(400);
  }

  @Test
  void whatIsNotGivenTakesItsDefault() {
    assertThat(parameters.integer("limit", null, LIMIT)).isEqualTo(50);
    assertThat(parameters.choice("severity", null, Set.of("low"))).isEmpty();
    assertThat(parameters.date("from", null)).isEmpty();
    assertThat(parameters.text("category", " ", 100)).isEmpty();
    assertThatCode(parameters::check).doesNotThrowAnyException();
  }

  @Test
  void readsWhatHolds() {
    assertThat(parameters.integer("limit", " 500 ", LIMIT)).isEqualTo(500);
    assertThat(parameters.choice("severity", "HIGH", Set.of("low", "high"))).contains("high");
    assertThat(parameters.date("from", "2026-01-31")).contains(LocalDate.of(2026, 1, 31));
    assertThat(parameters.text("category", " Round Linen ", 100)).contains("Round Linen");
    assertThatCode(parameters::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "", "1e2", "99999999999", "abc"})
  void refusesNumbersOutOfBounds(String raw) {
    parameters.integer("limit", raw, LIMIT);

    assertThat(catchThrowableOfType(ProblemException.class, parameters::check)).isNotNull();
  }
}

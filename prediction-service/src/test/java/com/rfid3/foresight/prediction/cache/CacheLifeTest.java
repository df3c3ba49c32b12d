package com.rfid3.foresight.prediction.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.ledger.Drafts;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheLifeTest {
  @ParameterizedTest
  @CsvSource({
    "DEMAND, 1, 300",
    "DEMAND, 0.5, 150",
    "MAINTENANCE, 0.9, 540",
    "QUALITY, 1, 450",
    "PRICING, 1, 150",
    "PRICING, 0.1, 60",
    "RESTOCK, 1, 300"
  })
  void fiveMinutesByTypeAndConfidence(PredictionType type, double confidence, double seconds) {
    assertThat(CacheLife.seconds(type, confidence)).isEqualTo(seconds);
  }

  @Test
  void anAnswerLivesAsLongAsTheShortestOfItsPredictions() {
    var surelyNot = Drafts.risk("a", "Tables", 0.1).prediction();
    var openEnded = Drafts.shortage("1", "Tables", 30, 0.5).prediction();
    assertThat(CacheLife.of(List.of(surelyNot))).isEqualTo(Duration.ofMinutes(9));
    assertThat(CacheLife.of(List.of(surelyNot, openEnded))).isEqualTo(Duration.ofSeconds(150));
    assertThat(CacheLife.of(List.of())).isEqualTo(Duration.ofMinutes(1));
  }

  @Property
  void neverBelowAMinuteNorAboveHalfAnHour(
      @ForAll PredictionType type, @ForAll @DoubleRange(max = 1) double confidence) {
    assertThat(CacheLife.seconds(type, confidence)).isBetween(60.0, 1800.0);
  }
}

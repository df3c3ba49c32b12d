package com.rfid3.foresight.prediction.item;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.cache.ClassAnswer;
import com.rfid3.foresight.prediction.cache.ItemAnswer;
import com.rfid3.foresight.prediction.ledger.Drafts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PredictionsOfItemTest {
  private static final Instant OLDER = Drafts.NOW.minusSeconds(3600);

  private final ItemAnswer item =
      new ItemAnswer(
          "tag", "1", List.of(Drafts.risk("tag", "Tables", 0.2).prediction()), Drafts.NOW);
  private final Optional<ClassAnswer> ofClass =
      Optional.of(
          new ClassAnswer(
              "1", 40, List.of(Drafts.shortage("1", "Tables", 30, 0.5).prediction()), OLDER));

  @Test
  void theClassIsInheritedWithTheItemsShare() {
    var answer = PredictionsOfItem.of(item, ofClass, EnumSet.of(PredictionType.DEMAND));
    var target = answer.predictions().getFirst().target();

    assertThat(answer.predictions()).hasSize(1);
    assertThat(target.kind()).isEqualTo(TargetKind.RENTAL_CLASS);
    assertThat(target.share()).isEqualTo(1 / 40.0);
  }

  @Test
  void isAsOldAsItsOldestPart() {
    var answer = PredictionsOfItem.of(item, ofClass, EnumSet.allOf(PredictionType.class));

    assertThat(answer.computedAt()).isEqualTo(OLDER);
  }

  @Test
  void everyEnabledTypeAppearsAndNoOther() {
    var enabled = EnumSet.of(PredictionType.MAINTENANCE, PredictionType.QUALITY);
    var answer = PredictionsOfItem.of(item, ofClass, enabled);

    assertThat(answer.predictions())
        .extracting(Prediction::predictionType)
        .containsExactly(PredictionType.MAINTENANCE, PredictionType.QUALITY);
  }

  @Test
  void whatNoRunHasCoveredSaysSoInsteadOfANumber() {
    var answer = PredictionsOfItem.of(item, Optional.empty(), EnumSet.of(PredictionType.DEMAND));
    Prediction awaited = answer.predictions().getFirst();

    assertThat(awaited.status()).isEqualTo(PredictionStatus.INSUFFICIENT_DATA);
    assertThat(awaited.estimate().predictedValue()).isNull();
    assertThat(awaited.needs()).containsEntry("runs_covering_the_item", 1);
  }
}

package com.rfid3.foresight.prediction.cache;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.time.Duration;
import java.util.Collection;

/**
 * How long an answer that no run made is kept ready: five minutes, longer the surer it is and the
 * slower its type changes, never below a minute nor above half an hour.
 */
public final class CacheLife {
  private static final double USUAL_SECONDS = 300;
  private static final double LEAST = 60;
  private static final double MOST = 1_800;

  private CacheLife() {}

  /** Life of an answer: that of the prediction in it that lives shortest. */
  public static Duration of(Collection<Prediction> answer) {
    double seconds = answer.stream().mapToDouble(CacheLife::seconds).min().orElse(LEAST);
    return Duration.ofSeconds(Math.round(Math.clamp(seconds, LEAST, MOST)));
  }

  /**
   * Life of one type at a confidence, in seconds.
   *
   * @param confidence 0 to 1
   */
  static double seconds(PredictionType type, double confidence) {
    return Math.clamp(USUAL_SECONDS * confidence * factor(type), LEAST, MOST);
  }

  // A claim that almost surely fails is as sure as one that almost surely holds.
  private static double seconds(Prediction prediction) {
    Double claimed = prediction.claimed() == null ? null : prediction.claimed().confidenceScore();
    return claimed == null
        ? LEAST
        : seconds(prediction.predictionType(), Math.max(claimed, 1 - claimed));
  }

  private static double factor(PredictionType type) {
    return switch (type) {
      case DEMAND, RESTOCK, PACK -> 1;
      case MAINTENANCE -> 2;
      case QUALITY -> 1.5;
      case PRICING -> 0.5;
    };
  }
}

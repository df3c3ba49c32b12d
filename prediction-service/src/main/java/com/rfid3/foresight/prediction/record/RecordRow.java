package com.rfid3.foresight.prediction.record;

import com.rfid3.foresight.contracts.prediction.Prediction;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of the record.
 *
 * @param kind {@code issued}, {@code outcome}, {@code decision} or {@code feedback}
 * @param day the shop day it was recorded on
 * @param about the prediction it is about
 * @param seen what was seen of it, empty where nothing was
 * @param content everything else, as JSON
 */
public record RecordRow(
    String kind, LocalDate day, Prediction about, Seen seen, String content, Instant at) {

  /**
   * What was seen of a prediction; each is null where it does not apply.
   *
   * @param held whether the claim held
   * @param actual the actual value
   * @param baseline what the baseline had said
   * @param inInterval whether the actual value lay within the interval
   */
  public record Seen(Boolean held, Double actual, Double baseline, Boolean inInterval) {
    /** Nothing was. */
    public static final Seen NOTHING = new Seen(null, null, null, null);
  }
}

package com.rfid3.foresight.prediction.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long what was said and done is kept. */
@ConfigMapping(prefix = "foresight.retention")
public interface RetentionSettings {
  /** How often it is looked whether the day's round is due; {@code off} never. */
  String look();

  /** Statements as issued: two years, so that each has one of the year before beside it. */
  @WithDefault("P730D")
  Duration issuedKept();

  /** Statements that were taken out of what stands; the record holds what was issued of them. */
  @WithDefault("P90D")
  Duration retiredKept();

  /** The history of jobs and of trainings. */
  @WithDefault("P400D")
  Duration jobsKept();

  /** Trained models that never served, beside the newest ones. */
  @WithDefault("P90D")
  Duration unservedKept();

  /** Newest models of a kind that stay however old they are. */
  @WithDefault("10")
  @Min(2)
  int newestKept();

  /** Rows of one statement: few, so that nobody waits for a delete. */
  @WithDefault("1000")
  @Min(1)
  @Max(10_000)
  int portion();

  /** Portions of one kind in a round; the rest goes on the next days. */
  @WithDefault("200")
  @Min(1)
  int portions();
}

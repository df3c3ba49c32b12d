package com.rfid3.foresight.gateway.guard;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Past which limits, held for how long, a flag is paused for everybody. */
@ConfigMapping(prefix = "foresight.gateway.guard")
public interface GuardSettings {

  boolean enabled();

  /** Answers are judged by the slice. */
  Duration slice();

  /** Consecutive slices past a limit before a flag is paused. */
  @Min(1)
  int slices();

  /** Fewer answers than this in a slice say nothing. */
  @Min(1)
  int leastAnswers();

  /** Largest share of answers in which an open part was not live. */
  @Min(0)
  @Max(1)
  double errorShare();

  /** Time past which an answer counts as slow. */
  Duration slow();

  /** Largest share of slow answers. */
  @Min(0)
  @Max(1)
  double slowShare();

  /**
   * Largest gap between what was promised and what came true: of intervals the share that held, of
   * probabilities the share that came about.
   */
  double mostShortfall();

  /** Fewer settled predictions than this say nothing. */
  @Min(1)
  int leastSettled();

  /** How far back settled predictions count. */
  Duration settledWithin();

  Duration accuracyEvery();
}

package com.rfid3.foresight.prediction.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;

/** When and within which bounds models are trained. */
@ConfigMapping(prefix = "foresight.training")
public interface TrainingSettings {
  /** How often it is looked whether a training is due, as the scheduler spells it. */
  String look();

  /** Shop time from which the nightly training is due; the legacy dump runs then too, unhurt. */
  @WithDefault("02:00")
  LocalTime at();

  /** Largest heap of the training process. */
  @WithDefault("512m")
  String heap();

  /** Longest training, after which its process is ended. */
  @WithDefault("PT10M")
  Duration longest();

  /** Seed of every random choice in a training. */
  @WithDefault("42")
  long seed();

  /** Cases without which nothing is grown. */
  @WithDefault("400")
  @Min(50)
  int minCases();

  /** Events without which nothing is grown; fewer tell a tree nothing. */
  @WithDefault("40")
  @Min(5)
  int minEvents();
}

package com.rfid3.foresight.featurestore.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the legacy tables are copied. */
@ConfigMapping(prefix = "foresight.ingest")
public interface IngestSettings {

  /** Rows per read and per write; a read this size is over in milliseconds. */
  @WithDefault("500")
  @Min(1)
  @Max(5000)
  int page();

  /** How long ids must have stopped changing before a reload counts as over; it takes minutes. */
  @WithDefault("10m")
  Duration settle();

  /** How often everything is read again, for rows that were changed in place. */
  @WithDefault("1h")
  Duration sweep();

  /**
   * Share of the rows that may be missing before the source counts as damaged rather than
   * corrected; a reload that failed half-way must not erase history.
   */
  @WithDefault("0.02")
  @DecimalMin("0")
  @DecimalMax("1")
  double shrinkShare();
}

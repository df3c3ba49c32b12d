package com.rfid3.foresight.featurestore.worklist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** When a record is doubtful enough for a person to look at it. */
@ConfigMapping(prefix = "foresight.worklist")
public interface WorklistSettings {

  /** Days after which an item still out counts as never returned; rentals take days, not months. */
  @WithDefault("30")
  @Min(1)
  @Max(3650)
  int overdueDays();

  /** Days without a scan after which an item counts as unseen; the legacy pages call it stale. */
  @WithDefault("360")
  @Min(1)
  @Max(3650)
  int unseenDays();

  /** Entries of one kind that are listed; all of them are counted. */
  @WithDefault("5000")
  @Min(1)
  @Max(100_000)
  int mostPerKind();
}

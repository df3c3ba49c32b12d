package com.rfid3.foresight.platform.flags;

import java.util.Locale;

/** Who decided a flag. */
public enum FlagSource {
  UNLEASH,
  ENVIRONMENT,
  DATABASE,
  DEFAULT,
  PARENT,
  /** The guard of the rollout; only a person resumes it. */
  PAUSED,
  KILL_SWITCH,
  /** No source that may force the flag off has been heard yet. */
  UNKNOWN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package com.rfid3.foresight.gateway.answer;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import com.rfid3.foresight.platform.flags.FlagSource;

/**
 * The flags an answer goes by: those it was gathered under and those at the moment it is written.
 * What is off in either is not served. {@code anybody} is what is on for anybody: figures that the
 * services make of several types hold all of those.
 */
public record ServedFlags(FlagSnapshot gathered, FlagSnapshot written, FlagSnapshot anybody) {

  /** Whether the caller may see whatever the services put together. */
  public boolean hasEveryType() {
    return gathered.hasTypesOf(anybody) && written.hasTypesOf(anybody);
  }

  public boolean isOn(Flag flag) {
    return gathered.isOn(flag) && written.isOn(flag);
  }

  public boolean isOn(PredictionType type) {
    return isOn(Flag.of(type));
  }

  /** The status of a part that is off. */
  public PartStatus off(Flag flag) {
    return PartStatus.off(offReason(flag));
  }

  public long revision() {
    return written.revision();
  }

  private DegradedReason offReason(Flag flag) {
    if (written.killed()) {
      return DegradedReason.KILL_SWITCH;
    }
    boolean unheard = written.values().get(flag).source() == FlagSource.UNKNOWN;
    return unheard ? DegradedReason.DATABASE_DOWN : DegradedReason.FLAG_OFF;
  }
}

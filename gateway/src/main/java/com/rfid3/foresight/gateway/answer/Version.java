package com.rfid3.foresight.gateway.answer;

import com.fasterxml.jackson.core.io.SerializedString;
import com.rfid3.foresight.contracts.common.PartState;
import com.rfid3.foresight.contracts.common.PartStatus;
import com.rfid3.foresight.contracts.common.PredictiveStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer but for what is new each time it is said: its time, its request id and its ages.
 *
 * @param data the JSON text
 * @param tag its entity tag
 * @param status how its parts stood when it was composed
 */
record Version(SerializedString data, String tag, Composed.Beside beside, PredictiveStatus status) {

  /** Whether every part that is on came from where it belongs. */
  boolean isWhole() {
    return status.parts().values().stream()
        .allMatch(part -> part.state() == PartState.LIVE || part.state() == PartState.OFF);
  }

  /** The same version when so much time has passed. */
  Version after(Duration elapsed) {
    long millis = elapsed.toMillis();
    Map<String, PartStatus> parts = new LinkedHashMap<>();
    status.parts().forEach((name, part) -> parts.put(name, older(part, millis)));
    var later =
        new PredictiveStatus(
            status.state(),
            status.reason(),
            older(status.ageMs(), millis),
            status.flagsRevision(),
            parts);
    return new Version(data, tag, beside, later);
  }

  private static PartStatus older(PartStatus part, long millis) {
    return new PartStatus(part.state(), part.reason(), older(part.ageMs(), millis));
  }

  private static Long older(Long ageMs, long millis) {
    return ageMs == null ? null : Long.valueOf(ageMs + millis);
  }
}

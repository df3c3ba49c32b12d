package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the stages may know besides the alerts: the moment, and what people did. */
public record MergeContext(Instant now, Map<AlertId, PersonState> handled) {

  Optional<PersonState> stateOf(AlertId id) {
    return Optional.ofNullable(handled.get(id));
  }
}

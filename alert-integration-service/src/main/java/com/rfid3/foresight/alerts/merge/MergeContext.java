package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.policy.Policies;
import java.time.Instant;
import java.util.Map;

/** What the stages may know besides the alerts: the moment, what people did and laid down. */
record MergeContext(Instant now, Map<AlertId, PersonState> handled, Policies policies) {}

package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.alerts.merge.MergedAlert;
import java.util.List;
import java.util.Set;

/**
 * A listed alert that history has to take note of: what has happened to it since, which may be
 * nothing that is told, and the channels that know of it.
 */
record Finding(MergedAlert alert, List<ChangeKind> changes, Set<String> sentTo) {}

package com.rfid3.foresight.alerts.history;

import com.rfid3.foresight.contracts.alert.AlertSnapshot;
import java.util.Set;

/** An alert as history last saw it, and the channels that were told of it. */
record KnownAlert(AlertSnapshot alert, Set<String> sentTo) {}

package com.rfid3.foresight.alerts.live;

import com.rfid3.foresight.contracts.alert.AlertChanges;

/** One change of the list, with the id by which a listener goes on after it. */
record LiveEvent(String id, AlertChanges changes) {}

package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.alert.AlertSummary;
import com.rfid3.foresight.contracts.alert.AlertView;
import com.rfid3.foresight.contracts.common.Page;
import java.util.List;

/** The data of the alerts read. */
record AlertsAnswer(List<AlertView> alerts, AlertSummary summary, Page page) {}

package com.rfid3.foresight.prediction.ledger;

import java.util.Map;

/** The column {@code requirements} of a row without a number. */
record Requirements(Map<String, Object> needs, Map<String, Object> has) {}

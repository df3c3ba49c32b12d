package com.rfid3.foresight.prediction.ledger;

/** The column {@code input_features}: what the row was made from, and its content's hash. */
record Inputs(String fingerprint, Subject subject) {}

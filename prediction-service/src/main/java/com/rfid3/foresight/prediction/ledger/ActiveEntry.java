package com.rfid3.foresight.prediction.ledger;

import java.time.Instant;

/** What a run must know of an active row: whether it says the same, and since when. */
record ActiveEntry(
    long id,
    Place place,
    String fingerprint,
    Instant createdAt,
    String lineageId,
    boolean active) {}

package com.rfid3.foresight.prediction.shadow;

import java.time.LocalDate;

/**
 * What two versions said of one claim on one day, 0 to 1 each.
 *
 * @param targetId an item's tag
 * @param until the day before which the event is to be seen
 */
public record ShadowClaim(
    String targetId, LocalDate issuedOn, LocalDate until, double challenger, double champion) {}

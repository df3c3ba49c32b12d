package com.rfid3.foresight.alerts.listing;

/**
 * What was known of the history when a list was read: how often it had been written, whether ended
 * lives waited for it, and the newest legacy alert of any status.
 */
public record RecordState(long revision, boolean livesWait, long newestLegacy) {}

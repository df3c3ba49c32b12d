package com.rfid3.foresight.legacyinventory.alert;

import java.time.LocalDateTime;

/**
 * The fields of a legacy alert in which people's handling stands, exactly as the columns hold them:
 * times are the shop's local time, any member may be null.
 */
public record AlertHandling(
    String status,
    LocalDateTime acknowledgedAt,
    String acknowledgedBy,
    LocalDateTime resolvedAt,
    String resolvedBy) {

  /** What acknowledging makes of it, as the legacy application would. */
  public AlertHandling acknowledged(LocalDateTime at, String by) {
    return new AlertHandling("acknowledged", at, by, resolvedAt, resolvedBy);
  }

  /** What resolving makes of it, as the legacy application would; closed under this status. */
  public AlertHandling closed(String under, LocalDateTime at, String by) {
    return new AlertHandling(under, acknowledgedAt, acknowledgedBy, at, by);
  }

  /** Whether the alert still stands. */
  public boolean open() {
    return status == null || "active".equals(status) || "acknowledged".equals(status);
  }
}

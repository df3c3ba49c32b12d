package com.rfid3.foresight.legacyinventory.alert;

/** A change of the link columns of one legacy alert. */
public sealed interface LinkChange {

  /** The alert, as it was read, is explained by this prediction. */
  record Link(LegacyAlert alert, AlertLink to) implements LinkChange {}

  /** The prediction no longer explains the alert. */
  record Unlink(long id, AlertLink from) implements LinkChange {}
}

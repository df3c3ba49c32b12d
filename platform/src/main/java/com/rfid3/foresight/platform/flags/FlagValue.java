package com.rfid3.foresight.platform.flags;

/** A flag as it stands, and who decided it. */
public record FlagValue(boolean enabled, FlagSource source) {}

package com.rfid3.foresight.contracts.feature;

import java.util.List;

/** Backfills, the last ordered first. */
public record BackfillList(List<Backfill> backfills) {}

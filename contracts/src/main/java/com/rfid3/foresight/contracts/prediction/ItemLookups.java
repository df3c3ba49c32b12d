package com.rfid3.foresight.contracts.prediction;

import java.util.List;

/** Answers for many items, in the order in which they were asked for. */
public record ItemLookups(List<ItemLookup> items) {}

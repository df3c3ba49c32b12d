package com.rfid3.foresight.prediction.outlook;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.ledger.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What stands after a run: all demand statements, the risks on their board, and when. */
public record Standing(
    Set<PredictionType> types, List<Draft> demand, RiskBoard risks, Instant computedAt) {}

package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a proposal rests on: the kind of prediction, its row, and the lineage that ties it to its
 * features. An alert about the data itself rests on no prediction.
 */
public record Grounds(Optional<PredictionType> type, OptionalLong predictionId, String lineageId) {}

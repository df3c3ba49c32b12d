package com.rfid3.foresight.gateway.item;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.insight.ItemInfo;
import com.rfid3.foresight.contracts.prediction.Prediction;
import java.time.Instant;
import java.util.List;

/** The data of the item read, as the integration plan shapes it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ItemAnswer(ItemInfo itemInfo, List<Prediction> predictions, Instant lastUpdated) {}

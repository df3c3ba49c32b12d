package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** Whether deeds are written through to the legacy alerts, and the latest of them. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlertWriteThroughs(boolean on, List<AlertWriteThrough> deeds) {}

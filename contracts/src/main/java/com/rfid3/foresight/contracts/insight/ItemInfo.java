package com.rfid3.foresight.contracts.insight;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What the legacy system says of one item, with the stored spelling of its tag. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ItemInfo(
    String tagId, String commonName, String status, String quality, String currentLocation) {}

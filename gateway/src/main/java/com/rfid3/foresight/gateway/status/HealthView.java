package com.rfid3.foresight.gateway.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/** The data of the health read. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HealthView(
    Health overallStatus, Components components, Map<String, FlagState> features, String phase) {

  /** How one component, or all of it, is. */
  enum Health {
    @JsonProperty("healthy")
    HEALTHY,
    @JsonProperty("degraded")
    DEGRADED,
    @JsonProperty("unavailable")
    UNAVAILABLE,
    @JsonProperty("off")
    OFF
  }

  /** The components by the names that callers look for. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Components(
      Health databaseConnection,
      Health redisCache,
      Health mlModels,
      Health externalApis,
      Health featurePipeline,
      Health alertIntegration) {}

  /** A flag as it stands and who decided it. */
  record FlagState(boolean enabled, String source) {}
}

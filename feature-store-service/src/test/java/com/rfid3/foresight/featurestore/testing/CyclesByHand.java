package com.rfid3.foresight.featurestore.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** No cycle but those that a test asks for. */
public class CyclesByHand implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.scheduler.enabled", "false", "foresight.ingest.page", "200");
  }
}

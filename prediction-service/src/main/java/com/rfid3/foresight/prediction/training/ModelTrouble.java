package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Artifacts that were refused, until one loads again: people are alerted to them. */
@ApplicationScoped
public class ModelTrouble {
  private final Map<String, UnfitArtifact.Fault> faults = new ConcurrentHashMap<>();

  /** The artifact of a model was refused. */
  public void met(String model, UnfitArtifact.Fault fault) {
    faults.put(model, fault);
  }

  /** The artifact of a model loads. */
  public void over(String model) {
    faults.remove(model);
  }

  /** What is wrong now, by model. */
  public Map<String, UnfitArtifact.Fault> now() {
    return Map.copyOf(faults);
  }
}

package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.outlook.Standing;
import com.rfid3.foresight.prediction.registry.ModelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the end of a run tells the others. */
@ApplicationScoped
class Tidings {
  private final ModelRegistry registry;
  private final Event<Standing> stands;
  private final WhatStands table;

  Tidings(ModelRegistry registry, Event<Standing> stands, WhatStands table) {
    this.table = table;
    this.registry = registry;
    this.stands = stands;
  }

  /** Registers the models. */
  void register(List<ModelVersion> models) {
    registry.record(models).await().indefinitely();
  }

  /** What stands in the table on some types, as confirmed at a moment. */
  Standing standing(Set<PredictionType> types, Instant at) {
    return table.of(types, at);
  }

  /** Hands on what stands now. */
  void tell(Standing standing) {
    stands.fire(standing);
  }
}

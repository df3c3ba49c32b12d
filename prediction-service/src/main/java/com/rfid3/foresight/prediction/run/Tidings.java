package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import com.rfid3.foresight.prediction.outlook.Standing;
import com.rfid3.foresight.prediction.registry.ModelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** What the end of a run tells the others. */
@ApplicationScoped
class Tidings {
  private final ModelRegistry registry;
  private final Event<Standing> stands;

  Tidings(ModelRegistry registry, Event<Standing> stands) {
    this.registry = registry;
    this.stands = stands;
  }

  /** Registers the models and hands on what stands now. */
  void tell(List<ModelVersion> models, Standing standing) {
    registry.record(models).await().indefinitely();
    stands.fire(standing);
  }
}

package com.rfid3.foresight.prediction.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.jobs.JobSlots;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Runs the forecast for a slot that nobody else has, one run at a time in this process. */
@ApplicationScoped
class ForecastRuns {
  private final ForecastRun run;
  private final JobSlots slots;
  private final RunSettings settings;
  private final ObjectMapper json;
  private final ReentrantLock alone = new ReentrantLock();

  ForecastRuns(ForecastRun run, JobSlots slots, RunSettings settings, ObjectMapper json) {
    this.run = run;
    this.slots = slots;
    this.settings = settings;
    this.json = json;
  }

  /** The report of the slot's run, or empty where another process has or had the slot. */
  Uni<Optional<RunReport>> run(JobSlot slot, Set<PredictionType> enabled, ForecastRun.Order order) {
    return slots
        .runOnce(slot, settings.lease(), claim -> onAThreadOfItsOwn(enabled, order))
        .map(outcome -> outcome.map(this::report));
  }

  /** How the run of a slot stands. */
  Uni<JobSlots.Stand> stand(JobSlot slot) {
    return slots.stand(slot);
  }

  private Uni<JsonObject> onAThreadOfItsOwn(Set<PredictionType> enabled, ForecastRun.Order order) {
    return Uni.createFrom()
        .item(() -> outcome(enabled, order))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private JsonObject outcome(Set<PredictionType> enabled, ForecastRun.Order order) {
    alone.lock();
    try {
      return new JsonObject(json.writeValueAsString(run.run(enabled, order)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      alone.unlock();
    }
  }

  private RunReport report(JsonObject outcome) {
    try {
      return json.readValue(outcome.encode(), RunReport.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

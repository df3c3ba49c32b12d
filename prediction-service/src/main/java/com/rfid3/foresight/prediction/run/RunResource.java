package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.RunReport;
import com.rfid3.foresight.platform.jobs.JobSlot;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.features.FeatureStoreDown;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A forecast run that somebody asks for. */
@Path("/v1/runs/forecast")
public class RunResource {
  private final ForecastRuns runs;
  private final EnabledTypes enabled;
  private final Occasions occasions;

  RunResource(ForecastRuns runs, EnabledTypes enabled, Occasions occasions) {
    this.runs = runs;
    this.enabled = enabled;
    this.occasions = occasions;
  }

  @POST
  public Uni<RunReport> run() {
    var types = enabled.now();
    if (types.isEmpty()) {
      throw new ProblemException(ProblemCode.CONFLICT, "Every prediction type is switched off");
    }
    var slot = JobSlot.onDemand(RunPlan.JOB, RequestId.current(), occasions.now());
    return runs.run(slot, types, ForecastRun.Order.ANEW)
        .map(
            report ->
                report.orElseThrow(
                    () ->
                        new ProblemException(
                            ProblemCode.CONFLICT, "This request has made its run already")))
        .onFailure(FeatureStoreDown.class)
        .transform(
            down ->
                new ProblemException(
                    ProblemCode.MODEL_UNAVAILABLE,
                    "The feature store does not answer; what stands stays served"))
        .onFailure(NothingToForecast.class)
        .transform(
            none ->
                new ProblemException(
                    ProblemCode.INSUFFICIENT_DATA, "The feature store holds no rental class yet"));
  }
}

package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.ProgressEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Trainings, and how far each is. */
@Path("/v1/training-jobs")
public class TrainingJobResource {
  private static final ProgressEvents<TrainingJobs.Job> EVENTS =
      new ProgressEvents<>(
          TrainingJobs.Job.class, TrainingJobResource::eventId, TrainingJobs.Job::status);

  private final TrainingJobs jobs;

  public TrainingJobResource(TrainingJobs jobs) {
    this.jobs = jobs;
  }

  /** Whoever comes later finds those that run among them. */
  @GET
  @Operation(summary = "The last trainings, newest first")
  public Uni<TrainingJobs.Latest> latest() {
    return jobs.bury().chain(jobs::latest).map(TrainingJobs.Latest::new);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Status, stage, steps done")
  public Uni<TrainingJobs.Job> job(@RestPath String id) {
    return jobs.bury().chain(() -> jobs.find(id)).map(TrainingJobResource::known);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Asks a training to stop; its process is ended within a second or two")
  public Uni<TrainingJobs.Job> cancel(@RestPath String id) {
    return job(id).call(() -> jobs.cancel(id)).chain(() -> job(id));
  }

  /**
   * One event per change, its id the number of steps done: who comes back with the last id they saw
   * misses nothing that matters.
   */
  @GET
  @Path("{id}/events")
  @RestStreamElementType("application/json")
  @Operation(summary = "Progress as it happens, until the end")
  public Multi<OutboundSseEvent> events(
      @RestPath String id, @RestHeader("Last-Event-ID") String last, @Context Sse sse) {
    return EVENTS.follow(() -> job(id), TrainingJobs.Job::over, last, sse);
  }

  private static String eventId(TrainingJobs.Job job) {
    return job.done() + "-" + job.status();
  }

  private static TrainingJobs.Job known(Optional<TrainingJobs.Job> job) {
    return job.orElseThrow(
        () -> new ProblemException(ProblemCode.NOT_FOUND, "No such training job"));
  }
}

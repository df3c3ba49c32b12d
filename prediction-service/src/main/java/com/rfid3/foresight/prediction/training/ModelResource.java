package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Versions of a model, and which of them serves. */
@Path("/v1/models")
public class ModelResource {
  private static final int LONGEST = 50;

  private final TrainingDesk desk;
  private final Artifacts artifacts;
  private final TrainingSchedule schedule;
  private final Hand hand;

  ModelResource(TrainingDesk desk, Artifacts artifacts, TrainingSchedule schedule, Hand hand) {
    this.desk = desk;
    this.artifacts = artifacts;
    this.schedule = schedule;
    this.hand = hand;
  }

  /** Who changes what serves, and when. */
  @ApplicationScoped
  static class Hand {
    private final CurrentCaller caller;
    private final Clock clock;

    Hand(CurrentCaller caller, Clock clock) {
      this.caller = caller;
      this.clock = clock;
    }

    String id() {
      return caller.get().id();
    }

    Uni<Boolean> promotes(Artifacts artifacts, Artifacts.Name name) {
      return artifacts.promote(name, id(), clock.instant());
    }
  }

  @GET
  @Path("{name}/versions")
  @Operation(summary = "All trained versions, newest first, with what they were made from")
  public Uni<List<Artifacts.Listed>> versions(@RestPath String name) {
    desk.known(name);
    return artifacts.versions(name);
  }

  @POST
  @Path("{name}/train")
  @Operation(summary = "Starts a training; its progress is under training-jobs")
  public Uni<TrainingJobs.Job> train(@RestPath String name) {
    schedule.requireOn();
    return desk.order(name, hand.id());
  }

  @POST
  @Path("{name}/promote")
  @Operation(summary = "Makes a version the one that serves, from the next run on")
  public Uni<Map<String, Object>> promote(@RestPath String name, Map<String, Object> body) {
    desk.known(name);
    var parameters = new Parameters();
    Object given = body == null ? null : body.get("version");
    String version =
        parameters.text("version", given == null ? null : given.toString(), LONGEST).orElse("");
    if (version.isEmpty()) {
      parameters.refuse("version", "must name a version");
    }
    parameters.check();
    return serve(name, version);
  }

  @POST
  @Path("{name}/rollback")
  @Operation(summary = "Lets the version that served before serve again")
  public Uni<Map<String, Object>> rollback(@RestPath String name) {
    desk.known(name);
    return artifacts
        .before(name)
        .map(
            before ->
                before.orElseThrow(
                    () -> new ProblemException(ProblemCode.CONFLICT, "No version served before")))
        .chain(version -> serve(name, version));
  }

  private Uni<Map<String, Object>> serve(String name, String version) {
    return hand.promotes(artifacts, new Artifacts.Name(name, version))
        .map(
            promoted -> {
              if (!promoted) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "No such version of the model");
              }
              return Map.of("model", name, "serving", version);
            });
  }
}

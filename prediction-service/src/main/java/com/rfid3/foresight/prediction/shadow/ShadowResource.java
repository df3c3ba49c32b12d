package com.rfid3.foresight.prediction.shadow;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.training.TrainingDesk;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** How the challenger of a model stands. */
@Path("/v1/models/{name}/shadow")
@Blocking
public class ShadowResource {
  private final ShadowTrial trial;
  private final TrainingDesk desk;

  public ShadowResource(ShadowTrial trial, TrainingDesk desk) {
    this.trial = trial;
    this.desk = desk;
  }

  @GET
  @Operation(summary = "The version beside the one that serves, and what came of both their claims")
  public ShadowTrial.Standing standing(@RestPath String name) {
    desk.known(name);
    return trial
        .standing(name)
        .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "Nothing is in the shadow"));
  }
}

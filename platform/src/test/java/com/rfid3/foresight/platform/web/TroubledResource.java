package com.rfid3.foresight.platform.web;

import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Fails in each of the ways that the pipeline knows. */
@Path("/")
public class TroubledResource {
  private final CurrentCaller callers;

  TroubledResource(CurrentCaller callers) {
    this.callers = callers;
  }

  @GET
  @Path("refused")
  public String refused() {
    throw ProblemException.invalid(List.of(new Violation("limit", "too small")));
  }

  @GET
  @Path("unknown-item")
  public String unknownItem() {
    throw ProblemException.itemNotFound("A/1");
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("SELECT secret FROM vault");
  }

  @POST
  @Path("body")
  @Consumes(MediaType.APPLICATION_JSON)
  public String body(Violation body) {
    return body.field();
  }

  @GET
  @Path("v1/inside")
  public String inside() {
    return RequestId.current();
  }

  @GET
  @Path("v1/caller")
  public String insideCaller() {
    return caller();
  }

  @GET
  @Path("caller")
  public String caller() {
    Caller caller = callers.get();
    return caller.id() + " " + caller.role().wire() + " " + caller.store();
  }
}

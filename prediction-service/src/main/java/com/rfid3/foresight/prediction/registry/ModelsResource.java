package com.rfid3.foresight.prediction.registry;

import com.rfid3.foresight.contracts.prediction.ModelVersion;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The model versions with what they were judged by. */
@Path("/v1/models")
public class ModelsResource {
  private final ModelRegistry registry;

  public ModelsResource(ModelRegistry registry) {
    this.registry = registry;
  }

  @GET
  public Uni<List<ModelVersion>> latest() {
    return registry.latest();
  }
}

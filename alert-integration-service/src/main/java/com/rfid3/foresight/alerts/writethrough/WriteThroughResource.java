package com.rfid3.foresight.alerts.writethrough;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertWriteThroughs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was written to legacy alerts, and what could not be. */
@NeedsDatabase
@Path("/v1/alerts/write-through")
public class WriteThroughResource {
  private static final int SHOWN = 500;

  private final DeedTable deeds;
  private final AlertSettings settings;

  WriteThroughResource(DeedTable deeds, AlertSettings settings) {
    this.deeds = deeds;
    this.settings = settings;
  }

  /** The latest deeds, newest first. */
  @GET
  @Operation(summary = "Deeds that are to be seen in the legacy alerts themselves")
  public Uni<AlertWriteThroughs> latest() {
    return deeds.latest(SHOWN).map(all -> new AlertWriteThroughs(settings.writeThrough(), all));
  }
}

package com.rfid3.foresight.featurestore.dataalert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Open alerts about the data, as alert-integration-service polls them. */
@Path("/v1/data-alerts")
public class DataAlertResource {
  private final DataAlerts alerts;

  DataAlertResource(DataAlerts alerts) {
    this.alerts = alerts;
  }

  @GET
  @Operation(summary = "What is wrong with the data now: all open alerts, none that is over")
  public Uni<List<AlertCandidate>> open() {
    return alerts.open();
  }
}

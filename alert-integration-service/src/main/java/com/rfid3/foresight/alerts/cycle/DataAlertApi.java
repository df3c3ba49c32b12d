package com.rfid3.foresight.alerts.cycle;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of feature-store-service that this service asks. */
@Path("/v1")
@RegisterRestClient(configKey = "features")
@RegisterProvider(InternalCallFilter.class)
interface DataAlertApi {

  @GET
  @Path("/data-alerts")
  Uni<List<AlertCandidate>> open();
}

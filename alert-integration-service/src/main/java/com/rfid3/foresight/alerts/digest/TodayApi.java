package com.rfid3.foresight.alerts.digest;

import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The day's list, as prediction-service draws it. */
@Path("/v1/today")
@RegisterRestClient(configKey = "predictions")
@RegisterProvider(InternalCallFilter.class)
interface TodayApi {

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  Uni<Today> today();
}

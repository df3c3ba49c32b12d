package com.rfid3.foresight.gateway.item;

import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "predictions")
@RegisterProvider(InternalCallFilter.class)
interface PredictionsClient {

  @GET
  @Path("/v1/items/{tag}/predictions")
  Uni<byte[]> predictions(@PathParam("tag") String tag);
}

package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

@RegisterRestClient(configKey = "predictions")
@RegisterProvider(InternalCallFilter.class)
interface OutlookClient {

  @GET
  @Path("/v1/outlook")
  Uni<byte[]> outlook(
      @RestQuery("category") String category,
      @RestQuery("store") String store,
      @RestQuery("time_range") int timeRange);
}

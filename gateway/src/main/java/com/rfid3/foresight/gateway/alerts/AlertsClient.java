package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.platform.identity.InternalCallFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

@RegisterRestClient(configKey = "alerts")
@RegisterProvider(InternalCallFilter.class)
interface AlertsClient {

  @GET
  @Path("/v1/alerts")
  Uni<byte[]> alerts(@RestQuery Map<String, String> parameters);
}

package com.rfid3.foresight.platform.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Believes what the gateway says of the caller, where the call proves to come from inside. */
@ApplicationScoped
public class CallerFilter {
  private final InternalKey key;
  private final CurrentCaller current;

  public CallerFilter(InternalKey key, CurrentCaller current) {
    this.key = key;
    this.current = current;
  }

  @ServerRequestFilter
  void identify(ContainerRequestContext request, HttpServerRequest connection) {
    if (request.getUriInfo().getPath().startsWith("/v1/") && key.isShown(request, connection)) {
      current.is(CallerHeaders.read(request::getHeaderString));
    }
  }
}

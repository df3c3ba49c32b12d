package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.CurrentCaller;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Makes the visitor's caller that of the resources and of the calls they make. */
@ApplicationScoped
public class CallerOfVisitor {
  private final CurrentCaller current;

  public CallerOfVisitor(CurrentCaller current) {
    this.current = current;
  }

  @ServerRequestFilter
  void identify(RoutingContext request) {
    current.is(Visitor.of(request).caller());
  }
}

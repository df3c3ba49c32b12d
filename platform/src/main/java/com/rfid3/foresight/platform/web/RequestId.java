package com.rfid3.foresight.platform.web;

import com.rfid3.foresight.platform.tracing.Traces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** One id per request, taken from the caller where it is harmless, through logs and services. */
public class RequestId {
  /** Header that carries it in both directions. */
  public static final String HEADER = "X-Request-Id";

  private static final String KEY = "requestId";

  // What a caller sends ends up in logs and headers, so only plain short ids are taken over.
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Id of the request being served, or an empty string outside of one. */
  public static String current() {
    return MDC.get(KEY) instanceof String id ? id : "";
  }

  /** The caller's id where it is harmless, otherwise a new one. */
  public static String accept(String fromCaller) {
    return fromCaller != null && HARMLESS.matcher(fromCaller).matches()
        ? fromCaller
        : UUID.randomUUID().toString();
  }

  /** Names the request being served, and tells its name. */
  public static String begin(String fromCaller) {
    String id = accept(fromCaller);
    MDC.put(KEY, id);
    Traces.request(id);
    return id;
  }

  @ServerRequestFilter(preMatching = true)
  void receive(ContainerRequestContext request) {
    begin(request.getHeaderString(HEADER));
  }

  @ServerResponseFilter
  void send(ContainerResponseContext response) {
    response.getHeaders().putSingle(HEADER, current());
  }
}

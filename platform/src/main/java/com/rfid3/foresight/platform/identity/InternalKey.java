package com.rfid3.foresight.platform.identity;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The key between the services: sent with every internal call, asked for under {@code /v1}. */
@ApplicationScoped
public class InternalKey {
  /** Header that carries it. */
  public static final String HEADER = "X-Foresight-Key";

  private final InternalSettings settings;

  public InternalKey(InternalSettings settings) {
    this.settings = settings;
  }

  /** Adds the key and the request id to a call to another service. */
  public void sign(ClientRequestContext call) {
    settings.key().ifPresent(key -> call.getHeaders().putSingle(HEADER, key));
    call.getHeaders().putSingle(RequestId.HEADER, RequestId.current());
  }

  @ServerRequestFilter(preMatching = true)
  void demand(ContainerRequestContext request, HttpServerRequest connection) {
    if (request.getUriInfo().getPath().startsWith("/v1/") && !isShown(request, connection)) {
      throw new ProblemException(ProblemCode.UNAUTHORIZED, "An internal key is needed here");
    }
  }

  /** Whether the call proves to come from inside; without a key only this machine does. */
  boolean isShown(ContainerRequestContext request, HttpServerRequest connection) {
    return isShown(request.getHeaderString(HEADER), connection.remoteAddress());
  }

  /** The same, by the header that was sent and the address it came from. */
  public boolean isShown(String given, SocketAddress from) {
    return settings
        .key()
        .map(key -> given != null && sameSecret(key, given))
        .orElseGet(() -> isLoopback(from.hostAddress()));
  }

  private static boolean isLoopback(String address) {
    return address != null && (address.startsWith("127.") || address.contains("::1"));
  }

  // Constant time: how long a refusal takes must not tell how much of the key was right.
  private static boolean sameSecret(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}

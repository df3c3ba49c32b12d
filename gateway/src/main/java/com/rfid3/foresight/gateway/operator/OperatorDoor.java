package com.rfid3.foresight.gateway.operator;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.identity.Role;
import com.rfid3.foresight.platform.web.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets in administrators and the launcher, and nobody else. */
@ApplicationScoped
public class OperatorDoor {
  /** Header by which the launcher shows its key. */
  public static final String HEADER = "X-Operator-Key";

  private static final String LAUNCHER = "launcher";

  private final OperatorSettings settings;

  OperatorDoor(OperatorSettings settings) {
    this.settings = settings;
  }

  /** The name under which an admitted request is noted. */
  public String admit(RoutingContext request) {
    Caller caller = Visitor.of(request).caller();
    if (caller.role().isAtLeast(Role.ADMIN)) {
      return caller.id();
    }
    if (holds(settings.key(), request.request().getHeader(HEADER))) {
      return LAUNCHER;
    }
    throw caller.isAnonymous()
        ? new ProblemException(ProblemCode.UNAUTHORIZED, "Sign in as an administrator")
        : new ProblemException(ProblemCode.FORBIDDEN, "This needs the role admin");
  }

  /** Whether a request shows the key of the launcher. */
  public boolean isLauncher(RoutingContext request) {
    return holds(settings.key(), request.request().getHeader(HEADER));
  }

  /** Refuses a webhook that does not show its secret. */
  public void admitWebhook(RoutingContext request) {
    if (!holds(settings.webhookSecret(), request.request().getHeader("Authorization"))) {
      throw new ProblemException(ProblemCode.UNAUTHORIZED, "The secret of the webhook is needed");
    }
  }

  // Constant time: how long a refusal takes must not tell how much of the secret was right.
  private static boolean holds(Optional<String> secret, String given) {
    return given != null
        && secret
            .filter(expected -> MessageDigest.isEqual(bytes(expected), bytes(given)))
            .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package com.rfid3.foresight.gateway.killswitch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Answer;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.gateway.operator.OperatorDoor;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code POST /api/integrated/admin/kill-switch}: off for everyone, or on again. The launcher,
 * which shows a key of its own, comes by {@code operator/} instead of {@code admin/}.
 */
@Path("/api/integrated/{door:admin|operator}/kill-switch")
public class KillSwitchResource {
  private static final int LONGEST_REASON = 255;

  private final KillSwitch killSwitch;
  private final OperatorDoor door;
  private final Clock clock;

  KillSwitchResource(KillSwitch killSwitch, OperatorDoor door, Clock clock) {
    this.killSwitch = killSwitch;
    this.door = door;
    this.clock = clock;
  }

  /** What to do and why. */
  public record Wanted(Boolean engaged, String reason) {}

  /** What was done, and whether it is {@code stored} in the database already. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Done(boolean engaged, long epoch, boolean stored) {}

  @POST
  @Operation(hidden = true)
  public Uni<Answer<Done>> set(Wanted wanted, RoutingContext request) {
    String actor = door.admit(request);
    check(wanted);
    String reason = wanted.reason() == null ? "" : wanted.reason().strip();
    return killSwitch
        .to(new KillOrder(wanted.engaged(), reason, actor, RequestId.current()))
        .map(this::answer);
  }

  private Answer<Done> answer(KillSwitch.Thrown thrown) {
    Done done = new Done(thrown.state().engaged(), thrown.state().epoch(), thrown.kept());
    return new Answer<>(true, done, clock.instant(), RequestId.current(), null);
  }

  private static void check(Wanted wanted) {
    List<Violation> violations = new ArrayList<>();
    if (wanted == null || wanted.engaged() == null) {
      violations.add(new Violation("engaged", "must be true (off) or false (on)"));
    }
    if (wanted != null && wanted.reason() != null && wanted.reason().length() > LONGEST_REASON) {
      violations.add(new Violation("reason", "must be at most 255 characters"));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(violations);
    }
  }
}

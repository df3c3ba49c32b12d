package com.rfid3.foresight.gateway.guard;

import com.rfid3.foresight.contracts.common.Answer;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.gateway.operator.OperatorDoor;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code POST /api/integrated/admin/flags/{flag}/resume}: a person ends a pause, from the launcher
 * by {@code operator/}.
 */
@Path("/api/integrated/{door:admin|operator}/flags/{flag}/resume")
public class ResumeResource {
  private final FlagPauses pauses;
  private final OperatorDoor door;
  private final Clock clock;

  ResumeResource(FlagPauses pauses, OperatorDoor door, Clock clock) {
    this.pauses = pauses;
    this.door = door;
    this.clock = clock;
  }

  /** Whether the flag had been paused. */
  public record Resumed(String flag, boolean resumed) {}

  @POST
  @Operation(hidden = true)
  public Uni<Answer<Resumed>> resume(@PathParam("flag") String name, RoutingContext request) {
    String actor = door.admit(request);
    Flag flag =
        Arrays.stream(Flag.values())
            .filter(each -> each.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(
                () ->
                    ProblemException.invalid(
                        List.of(new Violation("flag", "must be one of the ten flags"))));
    return pauses
        .resume(flag, actor)
        .map(
            ended ->
                new Answer<>(
                    true,
                    new Resumed(flag.name(), ended),
                    clock.instant(),
                    RequestId.current(),
                    null));
  }
}

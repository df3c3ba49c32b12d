package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.contracts.common.Answer;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.answer.Composed;
import com.rfid3.foresight.gateway.answer.ServedFlags;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.flags.FlagSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /api/predictive/health}: whether there are predictions to be had. */
@Path("/api/predictive/health")
public class HealthResource {
  private final Probes probes;
  private final FlagBoard board;
  private final Answers answers;

  HealthResource(Probes probes, FlagBoard board, Answers answers) {
    this.board = board;
    this.probes = probes;
    this.answers = answers;
  }

  @GET
  @Operation(
      summary = "Whether predictions can be had, and how each component is",
      description = "Always 200; success is false while they are off or no service answers.")
  @APIResponse(
      responseCode = "200",
      description = "Components, flags and rollout phase",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Answer.class)))
  public Uni<RestResponse<byte[]>> health(@Context HttpHeaders headers) {
    return answers.answer(new HealthRead(), headers);
  }

  private final class HealthRead implements Answers.Read {
    @Override
    public String name() {
      return "health";
    }

    @Override
    public Uni<Function<ServedFlags, Composed>> gather(FlagSnapshot flags) {
      Set<Component> well =
          Arrays.stream(Component.values()).filter(probes::isWell).collect(Collectors.toSet());
      return Uni.createFrom().item(new HealthComposer(well, board.phase())::compose);
    }
  }
}

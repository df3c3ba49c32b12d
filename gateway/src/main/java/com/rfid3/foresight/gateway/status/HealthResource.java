package com.rfid3.foresight.gateway.status;

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
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(hidden = true)
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

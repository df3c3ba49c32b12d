package com.rfid3.foresight.prediction.lineage;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Everything that one run, or one prediction of it, led to. */
@Path("/v1/lineage/{id}")
public class LineageResource {
  private static final int LONGEST = 64;

  private final LineageBook book;

  public LineageResource(LineageBook book) {
    this.book = book;
  }

  @GET
  @Operation(
      summary = "Model, predictions, alerts, decisions and outcomes of a lineage or prediction")
  public Uni<Map<String, List<Map<String, Object>>>> lineage(@RestPath String id) {
    var parameters = new Parameters();
    parameters.text("id", id, LONGEST);
    parameters.check();
    return book.of(id)
        .invoke(
            found -> {
              if (found.values().stream().allMatch(List::isEmpty)) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "No such lineage or prediction");
              }
            });
  }
}

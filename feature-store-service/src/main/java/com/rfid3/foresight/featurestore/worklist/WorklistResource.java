package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.Worklist;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Data that spoils predictions, each with its fix. */
@Path("/v1/worklist")
public class WorklistResource {
  private static final IntRange LIMIT = new IntRange(1, 500, 100);
  private static final int LONGEST = 300;
  private static final Set<String> KINDS =
      Arrays.stream(WorklistKind.values()).map(WorklistKind::wire).collect(Collectors.toSet());

  private final LastFindings findings;

  WorklistResource(LastFindings findings) {
    this.findings = findings;
  }

  @GET
  @Operation(summary = "Records that spoil labels and predictions, each with what to do about it")
  public Uni<Worklist> list(
      @QueryParam("kind") String kind,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    Parameters parameters = new Parameters();
    var wanted = parameters.choice("kind", kind, KINDS).flatMap(WorklistKind::of);
    var after = parameters.text("cursor", cursor, LONGEST);
    int size = parameters.integer("limit", limit, LIMIT);
    parameters.check();
    return findings.now().map(found -> found.page(wanted, after.orElse(""), size));
  }
}

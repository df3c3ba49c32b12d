package com.rfid3.foresight.prediction.alert;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Candidates for alerts, as alert-integration-service polls them. */
@Path("/v1/alert-candidates")
public class AlertCandidatesResource {
  private static final Set<String> LEVELS =
      Arrays.stream(Severity.values()).map(Severity::wire).collect(Collectors.toSet());

  private final CandidateShelf shelf;
  private final EnabledTypes enabled;

  public AlertCandidatesResource(CandidateShelf shelf, EnabledTypes enabled) {
    this.shelf = shelf;
    this.enabled = enabled;
  }

  @GET
  @Operation(summary = "Gravest first; with severity only those at least as grave")
  public Uni<List<AlertCandidate>> candidates(@RestQuery String severity) {
    var parameters = new Parameters();
    Severity least =
        parameters
            .choice("severity", severity, LEVELS)
            .map(level -> Severity.valueOf(level.toUpperCase(Locale.ROOT)))
            .orElse(Severity.LOW);
    parameters.check();
    return shelf
        .candidates(enabled.now())
        .map(list -> list.stream().filter(each -> each.severity().compareTo(least) >= 0).toList());
  }
}

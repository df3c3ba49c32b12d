package com.rfid3.foresight.prediction.demand;

import com.rfid3.foresight.contracts.prediction.ClassOutlooks;
import com.rfid3.foresight.contracts.prediction.ClassOutlooks.ClassOutlook;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The next 30 days of every class, in one answer: what a table of classes shows. */
@Path("/v1/demand/classes")
public class ClassOutlooksResource {
  private static final int DAYS = 30;
  private static final int NAME = 255;

  private final StandingQueries standing;
  private final EnabledTypes enabled;

  public ClassOutlooksResource(StandingQueries standing, EnabledTypes enabled) {
    this.standing = standing;
    this.enabled = enabled;
  }

  @GET
  @Operation(summary = "Every class with its name and the demand of its next 30 days")
  public Uni<ClassOutlooks> classes(@RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    enabled.require(PredictionType.DEMAND);
    return standing.ofClasses(PredictionType.DEMAND, of).map(ClassOutlooksResource::outlooks);
  }

  private static ClassOutlooks outlooks(List<Draft> said) {
    return new ClassOutlooks(
        said.stream()
            .filter(draft -> draft.prediction().estimate().horizonDays() == DAYS)
            .map(ClassOutlooksResource::outlook)
            .toList());
  }

  private static ClassOutlook outlook(Draft draft) {
    Prediction prediction = draft.prediction();
    return new ClassOutlook(
        prediction.target().id(),
        draft.subject().commonName(),
        draft.subject().category(),
        prediction.status(),
        prediction.estimate(),
        prediction.claimed(),
        prediction.advice().urgency());
  }
}

package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.DemandAccuracy;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Realised accuracy: what was said against what was seen. */
@Path("/v1/demand/accuracy")
public class AccuracyResource {
  private static final IntRange DAYS = new IntRange(1, 3_650, 90);
  private static final int NAME = 255;

  private final Reliability reliability;
  private final EnabledTypes enabled;
  private final Occasions occasions;

  public AccuracyResource(Reliability reliability, EnabledTypes enabled, Occasions occasions) {
    this.reliability = reliability;
    this.enabled = enabled;
    this.occasions = occasions;
  }

  /** Accuracy per kind of target; empty until something was settled. */
  public record Answer(List<DemandAccuracy> accuracy) {}

  @GET
  @Operation(summary = "Realised WAPE, bias and coverage beside what the period before said")
  public Uni<Answer> demand(@RestQuery("days_back") String daysBack, @RestQuery String category) {
    var parameters = new Parameters();
    int days = parameters.integer("days_back", daysBack, DAYS);
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    enabled.require(PredictionType.DEMAND);
    return reliability.demand(occasions.today().minusDays(days), of).map(Answer::new);
  }
}

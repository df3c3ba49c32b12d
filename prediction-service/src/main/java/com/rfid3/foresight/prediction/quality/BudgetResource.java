package com.rfid3.foresight.prediction.quality;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.planning.PlanningStore;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a budget helps the grades most. */
@Path("/v1/quality/optimization")
public class BudgetResource {
  private static final int NAME = 255;
  private static final double USUAL = 5_000;
  private static final double MOST = 10_000_000;

  private final StandingQueries standing;
  private final PlanningStore planning;
  private final EnabledTypes enabled;

  public BudgetResource(StandingQueries standing, PlanningStore planning, EnabledTypes enabled) {
    this.standing = standing;
    this.planning = planning;
    this.enabled = enabled;
  }

  @GET
  @Operation(summary = "Units to renew for a budget: most grade steps kept per dollar")
  public Uni<BudgetPlan> plan(@RestQuery String budget, @RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    double dollars = parameters.parsed("budget", budget, Double::valueOf).orElse(USUAL);
    if (!(dollars >= 0 && dollars <= MOST)) {
      parameters.refuse("budget", "must be dollars from 0 to 10000000");
    }
    parameters.check();
    enabled.require(PredictionType.QUALITY);
    return Uni.combine()
        .all()
        .unis(standing.gradeOutlooks(of), planning.standing())
        .with((outlooks, inputs) -> BudgetPlan.of(outlooks, inputs, dollars));
  }
}

package com.rfid3.foresight.prediction.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Prices, with the evidence there is. */
@Path("/v1/pricing")
public class PricingResource {
  private static final int NAME = 255;

  private final StandingQueries standing;
  private final EnabledTypes enabled;
  private final PricingTraining training;

  public PricingResource(StandingQueries standing, EnabledTypes enabled, PricingTraining training) {
    this.standing = standing;
    this.enabled = enabled;
    this.training = training;
  }

  /** Classes of which a price can be told, and what the others lack. */
  public record Prices(List<Prediction> recommendations, List<Prediction> insufficient) {}

  @GET
  @Path("recommendations")
  @Operation(summary = "Prices that can be told, and what is missing for the others")
  public Uni<Prices> recommendations(@RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    return said(of).map(PricingResource::prices);
  }

  /**
   * The slope of a category's demand over its price, with what stands on its classes; or what the
   * records lack for it.
   */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Elasticity(
      String category,
      PredictionStatus status,
      CategoryElasticity elasticity,
      List<Prediction> classes) {}

  @GET
  @Path("elasticity/{category}")
  @Operation(summary = "What is known of a category's elasticity, class by class")
  public Uni<Elasticity> elasticity(@RestPath String category) {
    var parameters = new Parameters();
    parameters.text("category", category, NAME);
    parameters.check();
    enabled.require(PredictionType.PRICING);
    return Uni.combine()
        .all()
        .unis(said(category), training.of(category))
        .with(
            (classes, found) -> {
              if (classes.isEmpty()) {
                throw new ProblemException(ProblemCode.NOT_FOUND, "No class of this category");
              }
              boolean told = classes.stream().anyMatch(PricingResource::told);
              return new Elasticity(
                  category,
                  told ? PredictionStatus.OK : PredictionStatus.INSUFFICIENT_DATA,
                  found.filter(each -> told).orElse(null),
                  classes);
            });
  }

  private Uni<List<Prediction>> said(String category) {
    enabled.require(PredictionType.PRICING);
    return standing
        .ofClasses(PredictionType.PRICING, category)
        .map(said -> said.stream().map(Draft::prediction).toList());
  }

  private static Prices prices(List<Prediction> said) {
    return new Prices(
        said.stream().filter(PricingResource::told).toList(),
        said.stream().filter(each -> !told(each)).toList());
  }

  private static boolean told(Prediction prediction) {
    return prediction.status() == PredictionStatus.OK;
  }
}

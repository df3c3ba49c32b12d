package com.rfid3.foresight.prediction.pack;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
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

/** What is rented together. */
@Path("/v1/packs/recommendations")
public class PackResource {
  private static final int NAME = 255;

  private final StandingQueries standing;
  private final EnabledTypes enabled;

  public PackResource(StandingQueries standing, EnabledTypes enabled) {
    this.standing = standing;
    this.enabled = enabled;
  }

  /** Classes with what goes out with them, and how many have too little on record. */
  public record Packs(List<Prediction> recommendations, int insufficient) {}

  @GET
  @Operation(summary = "Classes that go out together beyond chance, with their lift")
  public Uni<Packs> recommendations(@RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    enabled.require(PredictionType.PACK);
    return standing
        .ofClasses(PredictionType.PACK, of)
        .map(
            said -> {
              var told =
                  said.stream()
                      .map(Draft::prediction)
                      .filter(each -> each.status() == PredictionStatus.OK)
                      .toList();
              return new Packs(told, said.size() - told.size());
            });
  }
}

package com.rfid3.foresight.prediction.restock;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.RestockList;
import com.rfid3.foresight.contracts.prediction.RestockList.Decision;
import com.rfid3.foresight.contracts.prediction.RestockList.Recommendation;
import com.rfid3.foresight.platform.identity.CurrentCaller;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.StandingQueries;
import com.rfid3.foresight.prediction.scope.StoreScope;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What to order, and what people decided of it. */
@Path("/v1/restock")
public class RestockResource {
  private static final Set<String> ACTIONS = Set.of("approve", "modify", "reject");
  private static final int NAME = 255;
  private static final int REASON = 500;
  private static final double MOST_UNITS = 1_000_000;

  private final StandingQueries standing;
  private final StoreScope scope;
  private final RestockDecisions decisions;
  private final EnabledTypes enabled;
  private final CurrentCaller caller;

  public RestockResource(
      StandingQueries standing,
      StoreScope scope,
      RestockDecisions decisions,
      EnabledTypes enabled,
      CurrentCaller caller) {
    this.standing = standing;
    this.scope = scope;
    this.decisions = decisions;
    this.enabled = enabled;
    this.caller = caller;
  }

  @GET
  @Path("recommendations")
  @Operation(summary = "Restock predictions of classes, the most money at stake first")
  public Uni<RestockList> recommendations(@RestQuery String category) {
    var parameters = new Parameters();
    String of = parameters.text("category", category, NAME).orElse("");
    parameters.check();
    enabled.require(PredictionType.RESTOCK);
    return Uni.combine()
        .all()
        .unis(standing.ofClasses(PredictionType.RESTOCK, of), decisions.latest())
        .with(RestockResource::list);
  }

  private static RestockList list(List<Draft> said, List<RestockDecisions.OfClass> latest) {
    var decided = new HashMap<String, Decision>();
    latest.forEach(each -> decided.put(each.rentalClass(), each.decision()));
    var recommendations =
        said.stream()
            .filter(draft -> draft.prediction().status() == PredictionStatus.OK)
            .map(
                draft ->
                    new Recommendation(
                        draft.prediction(),
                        draft.subject().commonName(),
                        draft.subject().category(),
                        decided.get(draft.prediction().target().id())))
            .toList();
    return new RestockList(recommendations, said.size() - recommendations.size());
  }

  /** What somebody decides; {@code quantity} goes with {@code modify} only. */
  public record Ruling(String action, Double quantity, String reason) {}

  @POST
  @Path("{id}/decision")
  @Operation(summary = "Approves, modifies or rejects a recommendation; kept with who and why")
  public Uni<Decision> decide(@RestPath long id, Ruling ruling) {
    var checked = checked(ruling, caller.get().id());
    return scope
        .prediction(id)
        .map(
            found ->
                found
                    .map(Draft::prediction)
                    .filter(each -> each.predictionType() == PredictionType.RESTOCK)
                    .filter(each -> each.status() == PredictionStatus.OK)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemCode.NOT_FOUND, "No such restock recommendation")))
        .chain(prediction -> kept(prediction, ordered(checked, prediction)));
  }

  private Uni<Decision> kept(Prediction prediction, RestockDecisions.Ruling ruling) {
    return decisions.keep(on(prediction), prediction, ruling);
  }

  private RestockDecisions.Ruling checked(Ruling ruling, String actor) {
    var parameters = new Parameters();
    Ruling given = ruling == null ? new Ruling(null, null, null) : ruling;
    String action = parameters.choice("action", given.action, ACTIONS).orElse("");
    if (given.action == null) {
      parameters.refuse("action", "must be one of " + ACTIONS.stream().sorted().toList());
    }
    boolean modified = action.equals("modify");
    Double quantity = given.quantity;
    boolean possible = quantity != null && quantity >= 0 && quantity <= MOST_UNITS;
    if (modified && !possible) {
      parameters.refuse("quantity", "must be a number from 0 to 1000000");
    }
    String reason = parameters.text("reason", given.reason, REASON).orElse(null);
    parameters.check();
    return new RestockDecisions.Ruling(action, modified ? quantity : null, reason, actor);
  }

  private static RestockDecisions.On on(Prediction prediction) {
    return new RestockDecisions.On(
        prediction.id(),
        prediction.target().id(),
        prediction.estimate().predictedValue(),
        prediction.provenance().lineageId());
  }

  private static RestockDecisions.Ruling ordered(
      RestockDecisions.Ruling ruling, Prediction prediction) {
    return ruling.action().equals("approve")
        ? new RestockDecisions.Ruling(
            ruling.action(),
            prediction.estimate().predictedValue(),
            ruling.reason(),
            ruling.actor())
        : ruling;
  }
}

package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.ItemHealth;
import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.PredictionStatus;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.legacyinventory.prediction.ClassMember;
import com.rfid3.foresight.legacyinventory.prediction.PredictedItems;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.prediction.advice.Rounding;
import com.rfid3.foresight.prediction.flag.EnabledTypes;
import com.rfid3.foresight.prediction.ledger.Draft;
import com.rfid3.foresight.prediction.ledger.PredictionLedger;
import com.rfid3.foresight.prediction.ledger.Subject;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The service risk of one item over several times ahead, with what it follows from. */
@Path("/v1/maintenance/health")
public class HealthResource {
  private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
  private static final double MONTH = 30;

  private final PredictedItems items;
  private final PredictionLedger ledger;
  private final EnabledTypes enabled;

  public HealthResource(PredictedItems items, PredictionLedger ledger, EnabledTypes enabled) {
    this.items = items;
    this.ledger = ledger;
    this.enabled = enabled;
  }

  @GET
  @Path("{tag:.+}")
  @Operation(summary = "Probabilities at 7, 30, 90 and 365 days, factors, usage")
  public Uni<ItemHealth> health(@RestPath String tag) {
    enabled.require(PredictionType.MAINTENANCE);
    return items
        .find(tag)
        .map(found -> found.orElseThrow(() -> ProblemException.itemNotFound(tag)))
        .chain(this::health);
  }

  private Uni<ItemHealth> health(ClassMember member) {
    return ledger
        .of(TargetKind.ITEM, member.tagId())
        .map(HealthResource::maintenance)
        .chain(
            own ->
                own.isPresent() || member.rentalClass().isEmpty()
                    ? Uni.createFrom().item(own)
                    : ledger
                        .of(TargetKind.RENTAL_CLASS, member.rentalClass().get())
                        .map(HealthResource::maintenance))
        .map(said -> said.map(draft -> told(member, draft)).orElseGet(() -> unknown(member)));
  }

  private static Optional<Draft> maintenance(List<Draft> said) {
    return said.stream()
        .filter(draft -> draft.prediction().predictionType() == PredictionType.MAINTENANCE)
        .findFirst();
  }

  private static ItemHealth told(ClassMember member, Draft draft) {
    Prediction prediction = draft.prediction();
    Subject.Hazard hazard = draft.subject().hazard();
    boolean known = prediction.status() == PredictionStatus.OK && hazard != null;
    return new ItemHealth(
        member.tagId(),
        prediction.status(),
        known ? probabilities(hazard) : Map.of(),
        prediction.provenance().reasons(),
        known ? usage(hazard) : null,
        prediction,
        prediction.needs(),
        prediction.has(),
        prediction.provenance().createdAt());
  }

  private static Map<String, Double> probabilities(Subject.Hazard hazard) {
    var byDays = new LinkedHashMap<String, Double>();
    for (int days : DAYS) {
      byDays.put(Integer.toString(days), Rounding.value(hazard.within(days)));
    }
    return byDays;
  }

  private static ItemHealth.Usage usage(Subject.Hazard hazard) {
    return new ItemHealth.Usage(
        Rounding.value(hazard.rentalsPerDay() * MONTH), hazard.perRental(), hazard.atOnce() > 0);
  }

  private static ItemHealth unknown(ClassMember member) {
    return new ItemHealth(
        member.tagId(),
        PredictionStatus.INSUFFICIENT_DATA,
        Map.of(),
        null,
        null,
        null,
        Map.of("runs_covering_the_item", 1),
        Map.of("runs_covering_the_item", 0),
        null);
  }
}

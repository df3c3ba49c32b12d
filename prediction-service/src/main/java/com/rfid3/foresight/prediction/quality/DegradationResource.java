package com.rfid3.foresight.prediction.quality;

import com.rfid3.foresight.contracts.prediction.GradeOutlook;
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

/** How the grade of one item will hold. */
@Path("/v1/quality/degradation")
public class DegradationResource {
  private static final List<Integer> DAYS = List.of(30, 90, 180, 365);

  private final PredictedItems items;
  private final PredictionLedger ledger;
  private final EnabledTypes enabled;

  public DegradationResource(PredictedItems items, PredictionLedger ledger, EnabledTypes enabled) {
    this.items = items;
    this.ledger = ledger;
    this.enabled = enabled;
  }

  @GET
  @Path("{tag:.+}")
  @Operation(summary = "Probability of a lower grade and steps lost at 30, 90, 180 and 365 days")
  public Uni<GradeOutlook> outlook(@RestPath String tag) {
    enabled.require(PredictionType.QUALITY);
    return items
        .find(tag)
        .map(found -> found.orElseThrow(() -> ProblemException.itemNotFound(tag)))
        .chain(this::outlook);
  }

  private Uni<GradeOutlook> outlook(ClassMember member) {
    return ledger
        .of(TargetKind.ITEM, member.tagId())
        .map(DegradationResource::quality)
        .chain(
            own ->
                own.isPresent() || member.rentalClass().isEmpty()
                    ? Uni.createFrom().item(own)
                    : ledger
                        .of(TargetKind.RENTAL_CLASS, member.rentalClass().get())
                        .map(DegradationResource::quality))
        .map(said -> told(member, said));
  }

  private static Optional<Draft> quality(List<Draft> said) {
    return said.stream()
        .filter(draft -> draft.prediction().predictionType() == PredictionType.QUALITY)
        .findFirst();
  }

  private static GradeOutlook told(ClassMember member, Optional<Draft> said) {
    Optional<Prediction> prediction = said.map(Draft::prediction);
    Optional<Subject.Hazard> hazard = said.map(draft -> draft.subject().hazard());
    return new GradeOutlook(
        member.tagId(),
        prediction.map(Prediction::status).orElse(PredictionStatus.INSUFFICIENT_DATA),
        hazard.map(DegradationResource::outlooks).orElse(Map.of()),
        prediction.orElse(null));
  }

  private static Map<String, GradeOutlook.Ahead> outlooks(Subject.Hazard hazard) {
    var byDays = new LinkedHashMap<String, GradeOutlook.Ahead>();
    for (int days : DAYS) {
      double steps = hazard.rentalsPerDay() * hazard.perRental() * days;
      byDays.put(
          Integer.toString(days),
          new GradeOutlook.Ahead(Rounding.value(hazard.within(days)), Rounding.value(steps)));
    }
    return byDays;
  }
}

package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.ContractSpan;
import com.rfid3.foresight.contracts.feature.PricedWeek;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.demand.DemandWitnesses;
import com.rfid3.foresight.prediction.evidence.ClassEvidence;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records that a run starts from, and when it is made. */
record RunRecords(
    Occasion occasion,
    Map<String, ClassState> fleet,
    List<WeeklyTurns> turns,
    List<ServiceExposure> exposures,
    PointOfSale pointOfSale,
    Map<String, ClassEvidence> evidence,
    PlanningInputs planning) {

  /**
   * What the point of sale says of the classes of the fleet; both empty where it holds no lines.
   *
   * @param store the store that the tagged units belong to
   * @param spans contracts of the store that the tagged units belong to
   * @param lines weeks with a line, of all stores
   */
  record PointOfSale(String store, List<ContractSpan> spans, List<PricedWeek> lines) {}

  static Map<String, ClassState> byClass(List<ClassState> states) {
    return states.stream()
        .collect(Collectors.toMap(ClassState::rentalClass, Function.identity(), (a, b) -> a));
  }

  Optional<ClassState> state(String rentalClass) {
    return Optional.ofNullable(rentalClass).map(fleet::get);
  }

  DemandWitnesses witnesses() {
    return new DemandWitnesses(turns, exposures, pointOfSale.lines, fleet, pointOfSale.store);
  }
}

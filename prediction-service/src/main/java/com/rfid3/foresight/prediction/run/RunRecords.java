package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.evidence.ClassEvidence;
import com.rfid3.foresight.prediction.planning.PlanningInputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The records that a run starts from, and when it is made. */
record RunRecords(
    Occasion occasion,
    Map<String, ClassState> fleet,
    List<WeeklyTurns> turns,
    Map<String, ClassEvidence> evidence,
    PlanningInputs planning) {

  static Map<String, ClassState> byClass(List<ClassState> states) {
    return states.stream()
        .collect(Collectors.toMap(ClassState::rentalClass, Function.identity(), (a, b) -> a));
  }

  Optional<ClassState> state(String rentalClass) {
    return Optional.ofNullable(rentalClass).map(fleet::get);
  }

  Set<String> resaleClasses() {
    return fleet.values().stream()
        .filter(ClassState::resale)
        .map(ClassState::rentalClass)
        .collect(Collectors.toSet());
  }
}

package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import java.util.List;

/** The records that the risk is learned from. */
public record MaintenanceHistory(
    List<ServiceExposure> exposures,
    List<WeeklyTurns> turns,
    List<ClassState> fleet,
    List<GradeSpan> grades) {

  /** Records without grades. */
  public MaintenanceHistory(
      List<ServiceExposure> exposures, List<WeeklyTurns> turns, List<ClassState> fleet) {
    this(exposures, turns, fleet, List.of());
  }

  /** Keeps copies; classes without a tagged unit have no item to speak of. */
  public MaintenanceHistory {
    exposures = List.copyOf(exposures);
    turns = List.copyOf(turns);
    grades = List.copyOf(grades);
    fleet = fleet.stream().filter(state -> state.taggedUnits() > 0).toList();
  }
}

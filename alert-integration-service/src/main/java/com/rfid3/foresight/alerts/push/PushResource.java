package com.rfid3.foresight.alerts.push;

import com.rfid3.foresight.alerts.desk.Desk;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Candidates;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.alerts.storage.NeedsDatabase;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes alerts that a source pushes. Telling one twice, or late, changes nothing. */
@NeedsDatabase
@Path("/v1/alerts")
public class PushResource {
  private static final int MOST = 1_000;

  private final CandidateDesk candidates;
  private final Intake intake;
  private final Desk desk;

  PushResource(CandidateDesk candidates, Intake intake, Desk desk) {
    this.candidates = candidates;
    this.intake = intake;
    this.desk = desk;
  }

  /** Answers once all are stored; until then the sender must take them for lost. */
  @POST
  @Operation(summary = "Propose alerts; the same ones again change nothing")
  public Uni<AlertIntake> push(List<AlertCandidate> told) {
    if (told == null || told.size() > MOST) {
      throw refused("body", "must be a list of at most " + MOST + " alerts");
    }
    Candidates checked = candidates.check(told);
    if (!checked.allHold()) {
      throw ProblemException.invalid(checked.violations());
    }
    // What is stored is stored, even if it cannot be read back at once.
    return intake.take(checked.proposals()).call(desk::show);
  }

  private static ProblemException refused(String field, String message) {
    return ProblemException.invalid(List.of(new Violation(field, message)));
  }
}

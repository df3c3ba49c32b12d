package com.rfid3.foresight.alerts.push;

import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.alerts.predicted.CandidateDesk;
import com.rfid3.foresight.alerts.predicted.Candidates;
import com.rfid3.foresight.alerts.predicted.Intake;
import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.alert.AlertIntake;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mysqlclient.MySQLException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Takes alerts that a source pushes. Telling one twice, or late, changes nothing. */
@Path("/v1/alerts")
public class PushResource {
  private static final Logger LOG = Logger.getLogger(PushResource.class);
  private static final int MOST = 1_000;

  private final CandidateDesk desk;
  private final Intake intake;
  private final ViewRefresh view;

  PushResource(CandidateDesk desk, Intake intake, ViewRefresh view) {
    this.desk = desk;
    this.intake = intake;
    this.view = view;
  }

  /** Answers once all are stored; until then the sender must take them for lost. */
  @POST
  @Operation(summary = "Propose alerts; the same ones again change nothing")
  public Uni<AlertIntake> push(List<AlertCandidate> candidates) {
    if (candidates == null || candidates.size() > MOST) {
      throw refused("body", "must be a list of at most " + MOST + " alerts");
    }
    Candidates checked = desk.check(candidates);
    if (!checked.allHold()) {
      throw ProblemException.invalid(checked.violations());
    }
    return intake
        .take(checked.proposals())
        .onFailure(PushResource::isPassing)
        .transform(PushResource::later)
        .call(this::show);
  }

  // What the database itself refuses is a fault of ours; all else passes, and the sender repeats.
  private static boolean isPassing(Throwable failure) {
    return !(failure instanceof MySQLException);
  }

  private static ProblemException later(Throwable failure) {
    LOG.warnf("A push was not stored: %s", failure.getMessage());
    return new ProblemException(
        ProblemCode.SERVICE_UNAVAILABLE, "The alerts could not be stored: send them again");
  }

  // What is stored is stored, even if it cannot be read back at once.
  private Uni<Void> show() {
    return view.now().onFailure().recoverWithNull();
  }

  private static ProblemException refused(String field, String message) {
    return ProblemException.invalid(List.of(new Violation(field, message)));
  }
}

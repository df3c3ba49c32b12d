package com.rfid3.foresight.alerts.predicted;

import com.rfid3.foresight.contracts.alert.AlertCandidate;
import com.rfid3.foresight.contracts.common.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Checks candidates as they come in. */
@ApplicationScoped
public class CandidateDesk {
  private final Clock clock;

  public CandidateDesk(Clock clock) {
    this.clock = clock;
  }

  /** Checks all of them; each violation names the candidate by its place. */
  public Candidates check(List<AlertCandidate> candidates) {
    CandidateCheck check = new CandidateCheck(clock.instant());
    List<Proposal> proposals = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      check.check("[" + i + "]", candidates.get(i), violations).ifPresent(proposals::add);
    }
    return new Candidates(proposals, violations);
  }
}

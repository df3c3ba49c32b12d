package com.rfid3.foresight.gateway.alerts;

import com.rfid3.foresight.contracts.common.Problem;
import com.rfid3.foresight.contracts.common.Violation;
import com.rfid3.foresight.gateway.upstream.Replies;
import com.rfid3.foresight.gateway.upstream.Reply;
import com.rfid3.foresight.platform.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Passes on what alert-integration-service refused, for it may know more than the gateway. */
@ApplicationScoped
class RefusedParameters {
  private static final List<Violation> CURSOR =
      List.of(new Violation("cursor", "cannot be continued"));

  private final Replies replies;

  RefusedParameters(Replies replies) {
    this.replies = replies;
  }

  ProblemException by(Reply.Refused<?> refusal) {
    return ProblemException.invalid(violations(refusal));
  }

  private List<Violation> violations(Reply.Refused<?> refusal) {
    try {
      Problem problem = replies.parse(refusal.body().getBytes(), Problem.class);
      return Optional.ofNullable(problem.violations()).orElse(CURSOR);
    } catch (RuntimeException notAProblem) {
      return CURSOR;
    }
  }
}

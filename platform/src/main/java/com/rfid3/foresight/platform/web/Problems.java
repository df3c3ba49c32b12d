package com.rfid3.foresight.platform.web;

import com.rfid3.foresight.contracts.common.Problem;
import com.rfid3.foresight.contracts.common.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes problem details, the same way for every service. */
@ApplicationScoped
public class Problems {
  /** Media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final Clock clock;

  public Problems(Clock clock) {
    this.clock = clock;
  }

  /** A problem of the code's own status. {@code instance} is the path that was asked for. */
  public RestResponse<Problem> respond(ProblemException refusal, String instance) {
    return respond(refusal, refusal.code().status(), instance);
  }

  RestResponse<Problem> respond(ProblemException refusal, int status, String instance) {
    return RestResponse.ResponseBuilder.<Problem>create(status)
        .entity(problem(refusal, status, instance))
        .type(MediaType.valueOf(MEDIA_TYPE))
        .build();
  }

  private Problem problem(ProblemException refusal, int status, String instance) {
    ProblemCode code = refusal.code();
    return new Problem(
        "about:blank",
        title(code),
        status,
        refusal.getMessage(),
        instance,
        code,
        false,
        refusal.getMessage(),
        RequestId.current(),
        clock.instant(),
        refusal.violations().isEmpty() ? null : refusal.violations(),
        refusal.itemId().orElse(null));
  }

  private static String title(ProblemCode code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

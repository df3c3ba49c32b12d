package com.rfid3.foresight.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.rfid3.foresight.contracts.common.Problem;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem here; its own text stays inside. */
@ApplicationScoped
public class ProblemPipeline {
  private static final Logger LOG = Logger.getLogger(ProblemPipeline.class);

  /** What is said where there is no such route, so that it can be told from a thing not found. */
  public static final String UNROUTABLE = "No such resource or method";

  private final Problems problems;

  public ProblemPipeline(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  RestResponse<Problem> refused(ProblemException refusal, UriInfo uri) {
    return problems.respond(refusal, uri.getRequestUri().getRawPath());
  }

  @ServerExceptionMapper
  RestResponse<Problem> constrained(ConstraintViolationException violated, UriInfo uri) {
    var violations =
        violated.getConstraintViolations().stream()
            .map(each -> new Violation(lastNode(each.getPropertyPath()), each.getMessage()))
            .toList();
    return refused(ProblemException.invalid(violations), uri);
  }

  @ServerExceptionMapper
  RestResponse<Problem> unreadable(JsonProcessingException malformed, UriInfo uri) {
    LOG.debug("Unreadable body", malformed);
    return refused(
        new ProblemException(ProblemCode.INVALID_PARAMETERS, "The body is not the JSON expected"),
        uri);
  }

  /**
   * JSON whose member is of another type. Named by itself, since the framework has a mapper of its
   * own for it, which answers without a word.
   */
  @ServerExceptionMapper
  RestResponse<Problem> mismatched(MismatchedInputException mismatched, UriInfo uri) {
    String member =
        mismatched.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return member.isEmpty()
        ? unreadable(mismatched, uri)
        : refused(
            ProblemException.invalid(List.of(new Violation(member, "is not of the type expected"))),
            uri);
  }

  /** Routing and content negotiation, as the framework judged them: its status is kept. */
  @ServerExceptionMapper
  RestResponse<Problem> unroutable(WebApplicationException thrown, UriInfo uri) {
    int status = thrown.getResponse().getStatus();
    if (status >= 500) {
      return failed(thrown, uri);
    }
    var refusal = new ProblemException(codeOf(status), UNROUTABLE);
    return problems.respond(refusal, status, uri.getRequestUri().getRawPath());
  }

  @ServerExceptionMapper
  RestResponse<Problem> failed(Throwable thrown, UriInfo uri) {
    LOG.errorf(thrown, "Failed: %s", uri.getRequestUri().getRawPath());
    var refusal = new ProblemException(ProblemCode.SYSTEM_ERROR, "The request could not be served");
    return refused(refusal, uri);
  }

  private static ProblemCode codeOf(int status) {
    return switch (status) {
      case 401 -> ProblemCode.UNAUTHORIZED;
      case 403 -> ProblemCode.FORBIDDEN;
      case 404, 405 -> ProblemCode.NOT_FOUND;
      case 409 -> ProblemCode.CONFLICT;
      case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
      case 429 -> ProblemCode.RATE_LIMIT_EXCEEDED;
      default -> ProblemCode.INVALID_PARAMETERS;
    };
  }

  private static String lastNode(jakarta.validation.Path path) {
    String name = "";
    for (var node : path) {
      name = node.toString();
    }
    return name;
  }
}

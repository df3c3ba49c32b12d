package com.rfid3.foresight.gateway.forward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.ProblemWriter;
import com.rfid3.foresight.gateway.access.Visitor;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.platform.idempotency.IdempotentRequest;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers an admitted request by whoever owns its route. */
@ApplicationScoped
public class Forwarder {
  private static final Logger LOG = Logger.getLogger(Forwarder.class);
  private static final List<String> TEXTS =
      List.of("text/csv", "text/plain", "application/x-ndjson");
  private static final String HISTORY = "/alerts/history";
  private static final List<String> TOLD =
      List.of("Accept", "Content-Type", "Last-Event-ID", IdempotentRequest.HEADER);

  private final BodyReader bodies;
  private final KeptAnswers kept;
  private final ForwardedWrites writes;
  private final StreamRelay streams;
  private final Answers answers;
  private final ProblemWriter problems;
  private final ObjectMapper json;
  private final Clock clock;

  Forwarder(Answering answering, ProblemWriter problems, ObjectMapper json, Clock clock) {
    this.bodies = answering.bodies();
    this.kept = answering.kept();
    this.writes = answering.writes();
    this.streams = answering.streams();
    this.answers = answering.answers();
    this.problems = problems;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A request that may be answered; {@code uri} is as it was sent, with the store it is bound to.
   */
  public record Asked(Route route, Visitor visitor, String uri) {}

  public void answer(RoutingContext request, Asked asked) {
    boolean asText = isAskedForAsText(request.request());
    if (asked.route().isStream() || asText) {
      streams.relay(
          request,
          outgoing(request, asked, Buffer.buffer()),
          () -> isOn(asked) && (!asText || answers.seesAll(asked.visitor())));
      return;
    }
    bodies
        .read(request.request())
        .chain(body -> answered(request, asked, body))
        .subscribe()
        .with(done -> {}, failure -> refuse(request, asked, failure));
  }

  private Uni<Void> answered(RoutingContext request, Asked asked, Buffer body) {
    Outgoing call = outgoing(request, asked, body);
    if (asked.route().isWrite()) {
      String key = request.request().getHeader(IdempotentRequest.HEADER);
      return writes
          .of(call, key == null ? "" : key.strip(), answers.flagsOf(asked.visitor()))
          .onTermination()
          .invoke(answers::forgetRecent)
          .invoke(answer -> AnswerSender.send(request, answer))
          .replaceWithVoid();
    }
    ForwardedRead read = new ForwardedRead(call, kept, empty(asked.route()), clock::instant);
    String version = request.request().getHeader("If-None-Match");
    return answers
        .answer(read, new Answers.For(asked.visitor(), version))
        .invoke(answer -> AnswerSender.send(request, answer))
        .replaceWithVoid();
  }

  private boolean isOn(Asked asked) {
    var flag = asked.route().part().flag();
    return flag.map(each -> answers.flagsOf(asked.visitor()).isOn(each)).orElse(true);
  }

  // Rows without end and lists for the printer are asked for by their media type. Nothing can be
  // left out of them on the way, so that they are for those who may see everything.
  private static boolean isAskedForAsText(HttpServerRequest request) {
    String accepted = request.getHeader("Accept");
    return request.method().name().equals("GET")
        && accepted != null
        && TEXTS.stream().anyMatch(accepted::startsWith);
  }

  private static Outgoing outgoing(RoutingContext request, Asked asked, Buffer body) {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
    for (String name : TOLD) {
      String value = request.request().getHeader(name);
      if (value != null && (asText(request, asked) || !name.equals("Accept"))) {
        headers.put(name, value);
      }
    }
    // The path as it was judged, not as it was spelt.
    String path = request.normalizedPath().substring("/api/integrated".length());
    if (asText(request, asked) && path.equals(HISTORY)) {
      path = HISTORY + "/export";
    }
    int query = asked.uri().indexOf('?');
    String uri = "/v1" + path + (query < 0 ? "" : asked.uri().substring(query));
    return new Outgoing(
        asked.route(), asked.visitor().caller(), uri, new Outgoing.Content(headers, body));
  }

  private static boolean asText(RoutingContext request, Asked asked) {
    return asked.route().isStream() || isAskedForAsText(request.request());
  }

  private JsonNode empty(Route route) {
    try {
      return json.readTree(route.part().empty());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The table holds JSON", unreadable);
    }
  }

  private void refuse(RoutingContext request, Asked asked, Throwable failure) {
    switch (failure) {
      case UpstreamRefusal refusal ->
          AnswerSender.send(
              request,
              WrittenAnswer.refusal(refusal.refused(), outgoing(request, asked, Buffer.buffer())));
      case ProblemException problem -> problems.write(request, problem);
      default -> {
        LOG.errorf(failure, "Failed: %s", asked.route().name());
        problems.write(
            request,
            new ProblemException(ProblemCode.SYSTEM_ERROR, "The request could not be served"));
      }
    }
  }
}

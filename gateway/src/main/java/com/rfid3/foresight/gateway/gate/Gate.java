package com.rfid3.foresight.gateway.gate;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.gateway.access.Pass;
import com.rfid3.foresight.gateway.access.ProblemWriter;
import com.rfid3.foresight.gateway.access.SameOrigin;
import com.rfid3.foresight.gateway.answer.Answers;
import com.rfid3.foresight.gateway.audit.AuditLog;
import com.rfid3.foresight.gateway.forward.AnswerSender;
import com.rfid3.foresight.gateway.forward.Forwarder;
import com.rfid3.foresight.gateway.limits.Limits;
import com.rfid3.foresight.gateway.limits.RateClass;
import com.rfid3.foresight.gateway.limits.Standing;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.routes.Route;
import com.rfid3.foresight.gateway.routes.RouteTable;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.platform.identity.Caller;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Stands before the suite's own routes: looks up the line of the table, checks the pass against it,
 * and sends the request on to the service or the resource that answers it.
 */
@ApplicationScoped
class Gate {
  /** After the front door and the pass-through, before every resource. */
  private static final int AFTER_PASS_THROUGH = Integer.MIN_VALUE + 2;

  private static final String PATH_IN_METRICS = "UrlPathTemplate";
  private static final String CSRF = "X-CSRF-Token";
  private static final Logger LOG = Logger.getLogger(Gate.class);

  private final ItemStores stores;
  private final Limits limits;
  private final Answers answers;
  private final Forwarder forwarder;
  private final AuditLog audit;
  private final ProblemWriter problems;
  private final Clock clock;

  Gate(
      ItemStores stores,
      Limits limits,
      Answers answers,
      Forwarder forwarder,
      AuditLog audit,
      ProblemWriter problems,
      Clock clock) {
    this.stores = stores;
    this.limits = limits;
    this.answers = answers;
    this.forwarder = forwarder;
    this.audit = audit;
    this.problems = problems;
    this.clock = clock;
  }

  void mount(@Observes Router router) {
    router.route("/api/*").order(AFTER_PASS_THROUGH).handler(this::receive);
  }

  private void receive(RoutingContext request) {
    HttpServerRequest asked = request.request();
    // The same id for the gate, the resource behind it and the service behind that.
    asked.headers().set(RequestId.HEADER, RequestId.begin(asked.getHeader(RequestId.HEADER)));
    String method = asked.method().name().equals("HEAD") ? "GET" : asked.method().name();
    Optional<Route> route = RouteTable.find(method, request.normalizedPath());
    if (route.isEmpty()) {
      request.next();
      return;
    }
    // Or every item, and every page of a list, would be a route of its own in the metrics.
    Vertx.currentContext().putLocal(PATH_IN_METRICS, "/api/" + route.get().call().path().text());
    Pass pass = Pass.of(request);
    if (route.get().isWrite()) {
      note(request, route.get(), pass.caller());
    }
    asked.pause();
    checked(request, route.get(), pass)
        .subscribe()
        .with(
            passed -> send(request, route.get(), pass),
            failure -> problems.write(request, refusal(failure)));
  }

  private Uni<Void> checked(RoutingContext request, Route route, Pass pass) {
    List<String> named = request.queryParam(StoreScope.PARAMETER);
    Optional<ProblemException> refused =
        new Admission(route, pass, isFromOwnPage(request, pass))
            .refusal()
            .or(() -> StoreScope.refusal(pass.caller(), named));
    return refused.isPresent()
        ? Uni.createFrom().failure(refused.get())
        : own(request, route, pass.caller()).chain(() -> within(request, route, pass.caller()));
  }

  private static boolean isFromOwnPage(RoutingContext request, Pass pass) {
    return SameOrigin.holds(request.request())
        && pass.isRepeatedBy(request.request().getHeader(CSRF));
  }

  private Uni<Void> own(RoutingContext request, Route route, Caller caller) {
    if (!caller.isBound() || route.traits().named() == Route.Named.NOTHING) {
      return Uni.createFrom().voidItem();
    }
    String path = request.normalizedPath().substring("/api/".length());
    String named = route.call().path().idIn(path).orElse("");
    Uni<Optional<String>> its =
        route.traits().named() == Route.Named.ITEM
            ? stores.of(named)
            : Uni.createFrom().item(Optional.of(named));
    return its.invoke(
            store -> {
              if (!store.map(caller::mayUse).orElse(true)) {
                throw StoreScope.otherStore(caller);
              }
            })
        .replaceWithVoid();
  }

  // Whom nobody knows is not counted: a shop behind one address is one caller.
  private Uni<Void> within(RoutingContext request, Route route, Caller caller) {
    if (route.admission().rate() == RateClass.NONE || caller.isAnonymous()) {
      return Uni.createFrom().voidItem();
    }
    return limits
        .count(route.admission().rate(), caller.id())
        .invoke(standing -> tell(request, standing))
        .replaceWithVoid();
  }

  private void tell(RoutingContext request, Standing standing) {
    long seconds = standing.retryAfter(clock.instant());
    request
        .response()
        .putHeader("X-RateLimit-Limit", Integer.toString(standing.limit()))
        .putHeader("X-RateLimit-Remaining", Long.toString(standing.remaining()))
        .putHeader("X-RateLimit-Reset", Long.toString(seconds));
    if (standing.isExceeded()) {
      request.response().putHeader("Retry-After", Long.toString(seconds));
      throw new ProblemException(
          ProblemCode.RATE_LIMIT_EXCEEDED, "Too many of these; try again in " + seconds + " s");
    }
  }

  private void send(RoutingContext request, Route route, Pass pass) {
    Caller caller = pass.caller();
    String uri =
        StoreScope.naming(
            caller, request.request().uri(), request.queryParam(StoreScope.PARAMETER));
    if (route.owner() != Owner.RESOURCE) {
      forwarder.answer(request, new Forwarder.Asked(route, pass.visitor(), uri));
    } else if (StoreScope.isReadBy(route) && !uri.equals(request.request().uri())) {
      toOwnStore(request, uri);
    } else {
      request.request().resume();
      again(request).ifPresentOrElse(said -> AnswerSender.send(request, said), request::next);
    }
  }

  private Optional<RestResponse<byte[]>> again(RoutingContext request) {
    return request.request().method().equals(HttpMethod.GET)
        ? answers.again(request)
        : Optional.empty();
  }

  // A resource reads the store from its address: whoever has but one is sent to the one with it.
  private static void toOwnStore(RoutingContext request, String uri) {
    request.request().resume();
    request
        .response()
        .setStatusCode(307)
        .putHeader("Location", request.normalizedPath() + uri.substring(uri.indexOf('?')))
        .putHeader("Cache-Control", "no-store")
        .end();
  }

  private void note(RoutingContext request, Route route, Caller caller) {
    String target = request.normalizedPath();
    request.addEndHandler(
        ended ->
            audit.note(
                new AuditLog.Deed(
                    caller.id(),
                    route.name(),
                    target,
                    new JsonObject().put("status", request.response().getStatusCode()))));
  }

  private static ProblemException refusal(Throwable failure) {
    return switch (failure) {
      case ProblemException refused -> refused;
      case HopFailure away ->
          new ProblemException(
              ProblemCode.SERVICE_UNAVAILABLE, "The store of this item cannot be looked up");
      default -> {
        LOG.error("Failed at the gate", failure);
        yield new ProblemException(ProblemCode.SYSTEM_ERROR, "The request could not be served");
      }
    };
  }
}

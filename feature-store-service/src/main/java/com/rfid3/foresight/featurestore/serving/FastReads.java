package com.rfid3.foresight.featurestore.serving;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.FeatureSelection;
import com.rfid3.foresight.featurestore.derived.DerivedFeatures;
import com.rfid3.foresight.featurestore.online.LoopReads;
import com.rfid3.foresight.featurestore.online.OnlinePacking;
import com.rfid3.foresight.platform.identity.InternalKey;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import com.rfid3.foresight.platform.web.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The read of one entity where all goes well, the read that there are most of: on the event loop
 * that took it, from Redis to bytes. Whatever else it is, an entity that Redis lacks, a name that
 * does not hold, a key that is not shown, it is left to {@link FeatureResource}.
 */
@ApplicationScoped
class FastReads {
  private static final String PREFIX = "/v1/features/";
  private static final String SELECTION = "features=";
  private static final int BEFORE_RESOURCES = 1;
  private static final int LONGEST = 255;
  private static final int MOST_SELECTIONS = 1_000;

  private final LoopReads reads;
  private final DerivedFeatures derived;
  private final InternalKey key;
  private final Clock clock;
  private final Map<String, Optional<EntityJson>> selections = new ConcurrentHashMap<>();
  private final ThreadLocal<JsonBytes> buffers = ThreadLocal.withInitial(JsonBytes::new);

  FastReads(LoopReads reads, DerivedFeatures derived, InternalKey key, Clock clock) {
    this.reads = reads;
    this.derived = derived;
    this.key = key;
    this.clock = clock;
  }

  void route(@Observes Router router) {
    router.get(PREFIX + "*").order(BEFORE_RESOURCES).handler(this::read);
  }

  private void read(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Asked> asked = asked(request);
    if (asked.isEmpty() || !isShown(request) || !reads.isReady()) {
      context.next();
      return;
    }
    request.pause();
    reads
        .read(asked.get().kind(), asked.get().entity())
        .onComplete(
            answer -> {
              request.resume();
              if (answer.failed() || !answered(context, asked.get(), answer.result())) {
                context.next();
              }
            });
  }

  private boolean isShown(HttpServerRequest request) {
    return key.isShown(request.getHeader(InternalKey.HEADER), request.connection().remoteAddress());
  }

  private boolean answered(RoutingContext context, Asked asked, Response found) {
    Response confirmed = found.get(0);
    Response packed = found.get(1);
    if (confirmed == null || packed == null) {
      return false;
    }
    return OnlinePacking.look(asked.kind(), packed.toBytes())
        .map(
            entity -> {
              Freshness freshness = new Freshness(confirmed.toLong(), clock.millis());
              JsonBytes out = buffers.get();
              asked.json().write(entity, freshness, out);
              send(context, out.take());
              return true;
            })
        .orElse(false);
  }

  private static void send(RoutingContext context, byte[] body) {
    context
        .response()
        .putHeader("Content-Type", "application/json;charset=UTF-8")
        .putHeader(
            RequestId.HEADER, RequestId.accept(context.request().getHeader(RequestId.HEADER)))
        .end(Buffer.buffer(body));
  }

  /** Empty where the request is not plain enough to be answered here. */
  private Optional<Asked> asked(HttpServerRequest request) {
    String path = request.path();
    int slash = path.indexOf('/', PREFIX.length());
    if (slash < 0) {
      return Optional.empty();
    }
    Optional<EntityKind> kind = EntityKind.of(path.substring(PREFIX.length(), slash));
    String entity = decoded(path.substring(slash + 1));
    boolean plain =
        !entity.isEmpty()
            && entity.equals(entity.strip())
            && entity.length() <= LONGEST
            && entity.chars().noneMatch(Character::isISOControl);
    return plain
        ? kind.flatMap(
            of ->
                json(of, request.query() == null ? "" : request.query())
                    .map(json -> new Asked(of, entity, json)))
        : Optional.empty();
  }

  private Optional<EntityJson> json(EntityKind kind, String query) {
    Optional<EntityJson> known = selections.get(kind + query);
    if (known == null) {
      known = made(kind, query);
      if (selections.size() < MOST_SELECTIONS) {
        selections.put(kind + query, known);
      }
    }
    return known;
  }

  private Optional<EntityJson> made(EntityKind kind, String query) {
    boolean selects = query.startsWith(SELECTION) && query.indexOf('&') < 0;
    if (!query.isEmpty() && !selects) {
      return Optional.empty();
    }
    String names = query.isEmpty() ? "" : decoded(query.substring(SELECTION.length()));
    Parameters parameters = new Parameters();
    var features = FeatureSelection.ofList(kind, names, parameters);
    try {
      parameters.check();
    } catch (ProblemException refused) {
      return Optional.empty();
    }
    return EntityJson.of(kind, features, derived);
  }

  // Empty for what cannot be read; a plus is a plus in a path, and in no name of a feature.
  private static String decoded(String text) {
    try {
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /** A read that holds. */
  private record Asked(EntityKind kind, String entity, EntityJson json) {}
}

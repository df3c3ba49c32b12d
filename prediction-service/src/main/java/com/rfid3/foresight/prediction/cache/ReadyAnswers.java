package com.rfid3.foresight.prediction.cache;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.prediction.ledger.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Answers kept ready in Redis. Losing it costs time, never an answer. */
@ApplicationScoped
public class ReadyAnswers {
  private static final Logger LOG = Logger.getLogger(ReadyAnswers.class);
  private static final int PIPELINE = 500;
  private static final String PREFIX = "foresight:prediction:";

  private final Redis redis;
  private final ObjectMapper json;
  private final CacheSettings settings;

  public ReadyAnswers(Redis redis, ObjectMapper json, CacheSettings settings) {
    this.redis = redis;
    this.json = json;
    this.settings = settings;
  }

  /** A value of a kind, its id compared as the database compares; empty where there is none. */
  public <T> Uni<Optional<T>> get(String kind, String id, Class<T> type) {
    return read(kind, id, json.constructType(type));
  }

  /** A list of a kind. */
  public <T> Uni<Optional<List<T>>> getList(String kind, String id, Class<T> type) {
    return read(kind, id, json.getTypeFactory().constructCollectionType(List.class, type));
  }

  /**
   * Values of a kind for many ids in one round trip, in the order of the ids; empty where there is
   * none, all of them where Redis is away.
   */
  public <T> Uni<List<Optional<T>>> getAll(String kind, List<String> ids, Class<T> type) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    Request request = Request.cmd(Command.MGET);
    ids.forEach(id -> request.arg(key(kind, id)));
    JavaType of = json.constructType(type);
    return redis
        .send(request)
        .ifNoItem()
        .after(settings.patience())
        .fail()
        .map(response -> this.<T>parsedAll(response, of))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.debug("No ready answers", failure);
              return Collections.nCopies(ids.size(), Optional.empty());
            });
  }

  private <T> List<Optional<T>> parsedAll(Response response, JavaType type) {
    var all = new ArrayList<Optional<T>>(response.size());
    for (int i = 0; i < response.size(); i++) {
      all.add(parsed(response.get(i), type));
    }
    return all;
  }

  private <T> Uni<Optional<T>> read(String kind, String id, JavaType type) {
    return redis
        .send(Request.cmd(Command.GET).arg(key(kind, id)))
        .ifNoItem()
        .after(settings.patience())
        .fail()
        .map(response -> this.<T>parsed(response, type))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.debug("No ready answer", failure);
              return Optional.empty();
            });
  }

  /** Keeps values ready, by id. A Redis that is away is no failure of the run. */
  public Uni<Void> put(String kind, Map<String, ?> values) {
    return put(kind, values, settings.life());
  }

  /** Keeps values ready for a time of their own. */
  public Uni<Void> put(String kind, Map<String, ?> values, Duration life) {
    var requests = new ArrayList<Request>(values.size());
    values.forEach((id, value) -> requests.add(set(key(kind, id), value, life)));
    return sent(requests);
  }

  /**
   * Keeps values that were read from the table ready, each for a time of its own, where nothing is
   * ready by now: what a run says meanwhile must not be replaced by what was read before it.
   */
  public <T> Uni<Void> refill(String kind, Map<String, T> values, Function<T, Duration> life) {
    var requests = new ArrayList<Request>(values.size());
    values.forEach(
        (id, value) -> requests.add(set(key(kind, id), value, life.apply(value)).arg("NX")));
    return sent(requests).ifNoItem().after(settings.patience()).recoverWithItem(() -> null);
  }

  private Uni<Void> sent(List<Request> requests) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (int from = 0; from < requests.size(); from += PIPELINE) {
      var part = requests.subList(from, Math.min(requests.size(), from + PIPELINE));
      all = all.chain(() -> redis.batch(part).replaceWithVoid());
    }
    return all.onFailure()
        .invoke(failure -> LOG.warnf("Answers not kept ready: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Request set(String key, Object value, Duration life) {
    try {
      return Request.cmd(Command.SET)
          .arg(key)
          .arg(json.writeValueAsString(value))
          .arg("EX")
          .arg(life.toSeconds());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> Optional<T> parsed(Response response, JavaType type) {
    try {
      return response == null
          ? Optional.empty()
          : Optional.of(json.readValue(response.toBytes(), type));
    } catch (IOException otherShape) {
      // A value of an older release: as good as none.
      return Optional.empty();
    }
  }

  private static String key(String kind, String id) {
    return PREFIX + kind + ":" + Place.folded(id);
  }
}

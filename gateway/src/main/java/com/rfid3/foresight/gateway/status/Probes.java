package com.rfid3.foresight.gateway.status;

import com.rfid3.foresight.gateway.upstream.DatabasePulse;
import com.rfid3.foresight.gateway.upstream.Hops;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** Looks in the background at everything the suite needs; a request only reads what was seen. */
@ApplicationScoped
class Probes {
  private final ProbeSettings settings;
  private final HttpClient client;
  private final Vertx vertx;
  private final ReactiveRedisDataSource redis;
  private final Hops hops;
  private final DatabasePulse database;
  private volatile Map<Component, Boolean> seen = Map.of();

  Probes(
      ProbeSettings settings,
      Vertx vertx,
      ReactiveRedisDataSource redis,
      Hops hops,
      DatabasePulse database) {
    this.settings = settings;
    this.vertx = vertx;
    this.client = vertx.createHttpClient();
    this.redis = redis;
    this.hops = hops;
    this.database = database;
  }

  /** Whether a component answered when last looked at. */
  boolean isWell(Component component) {
    return component == Component.DATABASE
        ? database.isHeard()
        : seen.getOrDefault(component, false);
  }

  void watch(@Observes StartupEvent started) {
    vertx.setPeriodic(1, settings.every().toMillis(), timer -> look());
  }

  private void look() {
    Uni.combine()
        .all()
        .unis(
            ready(settings.predictions()),
            ready(settings.features()),
            ready(settings.alerts()),
            pong())
        .with(Probes::byComponent)
        .subscribe()
        .with(found -> seen = found);
  }

  private Uni<Boolean> ready(URI service) {
    RequestOptions asked =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(service.resolve("/q/health/ready").toString())
            .setConnectTimeout(settings.timeout().toMillis())
            .setTimeout(settings.timeout().toMillis());
    return within(
        client
            .request(asked)
            // What goes wrong is seen below; without a listener it would be logged as an error too.
            .invoke(request -> request.exceptionHandler(failure -> {}))
            .chain(request -> request.send())
            .chain(answer -> answer.body().map(body -> answer.statusCode() == 200)));
  }

  private Uni<Boolean> pong() {
    return within(hops.cache().call(() -> redis.execute("PING")).map(answer -> true));
  }

  private Uni<Boolean> within(Uni<Boolean> look) {
    return look.ifNoItem()
        .after(settings.timeout().multipliedBy(2))
        .fail()
        .onFailure()
        .recoverWithItem(false);
  }

  private static Map<Component, Boolean> byComponent(
      boolean predictions, boolean features, boolean alerts, boolean cache) {
    Map<Component, Boolean> found = new EnumMap<>(Component.class);
    found.put(Component.PREDICTIONS, predictions);
    found.put(Component.FEATURES, features);
    found.put(Component.ALERTS, alerts);
    found.put(Component.CACHE, cache);
    return found;
  }
}

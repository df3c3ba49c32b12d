package com.rfid3.foresight.gateway.forward;

import com.rfid3.foresight.contracts.common.DegradedReason;
import com.rfid3.foresight.gateway.routes.Owner;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.HopFailure;
import com.rfid3.foresight.platform.identity.CallerHeaders;
import com.rfid3.foresight.platform.identity.InternalKey;
import com.rfid3.foresight.platform.identity.InternalSettings;
import com.rfid3.foresight.platform.web.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** The services, each behind its own limits and breaker. */
@ApplicationScoped
class Upstreams {
  private final ForwardSettings settings;
  private final InternalSettings internal;
  private final HeardReader reader;
  private final HttpClient calls;
  private final HttpClient streams;
  private final Map<Owner, Hop> hops = new EnumMap<>(Owner.class);

  Upstreams(ForwardSettings settings, InternalSettings internal, HeardReader reader, Vertx vertx) {
    this.settings = settings;
    this.internal = internal;
    this.reader = reader;
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()));
    this.calls =
        vertx.createHttpClient(
            options,
            new PoolOptions()
                .setHttp1MaxSize(settings.connections())
                .setMaxWaitQueueSize(settings.waiting()));
    this.streams =
        vertx.createHttpClient(
            options,
            new PoolOptions()
                .setHttp1MaxSize(settings.streams())
                .setMaxWaitQueueSize(settings.waiting()));
    for (Owner owner : new Owner[] {Owner.PREDICTIONS, Owner.FEATURES, Owner.ALERTS}) {
      hops.put(owner, new Hop("forward-" + owner, service(owner).read()));
    }
  }

  /** Asks a question, again where that may help; fails with {@link HopFailure}. */
  Uni<Heard> ask(Outgoing call) {
    Owner owner = call.route().owner();
    return hops.get(owner).call(() -> once(call, service(owner).read().attempt()));
  }

  /** Says something, once; fails with {@link HopFailure}. */
  Uni<Heard> tell(Outgoing call) {
    return once(call, settings.write())
        .onFailure(failure -> !(failure instanceof HopFailure))
        .transform(failure -> new HopFailure(DegradedReason.SERVICE_DOWN, failure))
        .ifNoItem()
        .after(settings.write())
        .failWith(() -> new HopFailure(DegradedReason.TIMEOUT, new TimeoutException()));
  }

  /** A call whose bodies the caller of this method moves. */
  Uni<HttpClientRequest> open(Outgoing call) {
    return Uni.createFrom()
        .completionStage(
            () ->
                streams.request(options(call)).map(sent -> signed(sent, call)).toCompletionStage());
  }

  private Uni<Heard> once(Outgoing call, Duration longest) {
    RequestOptions options = options(call).setIdleTimeout(longest.toMillis());
    return Uni.createFrom()
        .completionStage(
            () ->
                calls
                    .request(options)
                    .map(sent -> signed(sent, call))
                    .compose(
                        sent ->
                            call.content().body().length() == 0
                                ? sent.send()
                                : sent.send(call.content().body()))
                    .compose(
                        answer -> answer.body().map(body -> reader.read(answer.statusCode(), body)))
                    .toCompletionStage());
  }

  private RequestOptions options(Outgoing call) {
    return new RequestOptions()
        .setMethod(HttpMethod.valueOf(call.method()))
        .setAbsoluteURI(service(call.route().owner()).url() + call.uri());
  }

  private HttpClientRequest signed(HttpClientRequest sent, Outgoing call) {
    call.content().headers().forEach(sent::putHeader);
    internal.key().ifPresent(key -> sent.putHeader(InternalKey.HEADER, key));
    CallerHeaders.of(call.caller()).forEach(sent::putHeader);
    return sent.putHeader(RequestId.HEADER, RequestId.current());
  }

  private ForwardSettings.Service service(Owner owner) {
    return switch (owner) {
      case PREDICTIONS -> settings.predictions();
      case FEATURES -> settings.features();
      case ALERTS -> settings.alerts();
      case GATEWAY, RESOURCE -> throw new IllegalArgumentException(owner + " is no other service");
    };
  }
}

package com.rfid3.foresight.alerts.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Posts messages to a web address, signed and under their key. Follows no redirection: an answer
 * must not be able to choose where the next message goes.
 */
final class WebhookCarrier implements Carrier {
  private static final int CONNECT_MS = 3_000;
  private static final int ANSWER_MS = 10_000;

  private final HttpClient client;
  private final WebhookTarget target;
  private final Optional<String> secret;
  private final Clock clock;

  WebhookCarrier(Vertx vertx, WebhookTarget target, Optional<String> secret, Clock clock) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setIdleTimeout(ANSWER_MS)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(false));
    this.target = target;
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public Uni<Outcome> carry(Parcel parcel) {
    return Uni.createFrom()
        .<Integer>emitter(
            emitter ->
                client
                    .request(options())
                    .compose(
                        request -> headed(request, parcel).send(Buffer.buffer(parcel.payload())))
                    .onSuccess(answer -> emitter.complete(answer.statusCode()))
                    .onFailure(emitter::fail))
        .map(WebhookCarrier::judge)
        .onFailure()
        .recoverWithItem(failure -> new Outcome.Away(failure.getClass().getSimpleName()));
  }

  private RequestOptions options() {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setHost(target.address().getHost())
        .setPort(target.port())
        .setSsl(target.secure())
        .setURI(target.path())
        .setFollowRedirects(false)
        .setTimeout(ANSWER_MS);
  }

  private HttpClientRequest headed(HttpClientRequest request, Parcel parcel) {
    request
        .putHeader("Content-Type", "application/json")
        .putHeader("Idempotency-Key", parcel.idempotencyKey())
        .putHeader("X-Foresight-Event", parcel.event());
    secret.ifPresent(
        key ->
            request.putHeader(
                Signature.HEADER, Signature.of(key, parcel.payload(), clock.instant())));
    return request;
  }

  /** What an answer means: a receiver that is away or not let in is no fault of the message. */
  static Outcome judge(int status) {
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    String cause = "the receiver answered " + status;
    return switch (status) {
      case 401, 403, 404, 408, 425, 429, 502, 503, 504 -> new Outcome.Away(cause);
      default ->
          status >= 400 && status < 500 ? new Outcome.Refused(cause) : new Outcome.Failed(cause);
    };
  }
}

package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.time.Duration;

/** The connections to the legacy application. */
final class Legacy {
  // As much as is read at once: a page that arrives whole goes on in one write.
  private static final int PIECE_BYTES = 65_536;

  private final PassThroughSettings settings;
  private final Vertx vertx;
  private final HttpClient client;
  private final String host;
  private final int port;
  private final boolean tls;

  Legacy(PassThroughSettings settings, Vertx vertx) {
    URI url = settings.url();
    this.settings = settings;
    this.vertx = vertx;
    this.tls = "https".equalsIgnoreCase(url.getScheme());
    this.host = url.getHost();
    this.port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(millis(settings.connectTimeout()))
                .setKeepAliveTimeout((int) Math.max(1, settings.keepAlive().toSeconds()))
                .setMaxChunkSize(PIECE_BYTES)
                // It is asked as if nobody traced: no header of ours goes there.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setMaxWaitQueueSize(settings.waiting()),
            new PoolOptions().setHttp1MaxSize(settings.connections()));
  }

  Vertx vertx() {
    return vertx;
  }

  PassThroughSettings settings() {
    return settings;
  }

  /** A request like the one asked, on a connection, with nothing sent yet. */
  Future<HttpClientRequest> open(HttpServerRequest asked) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(asked.method())
            .setHost(host)
            .setPort(port)
            .setSsl(tls)
            .setConnectTimeout(millis(settings.queueTimeout()))
            .setURI(target(asked));
    return client.request(options).map(request -> named(request, asked.authority()));
  }

  static LegacyUnreachable reasonOf(Throwable failure) {
    return failure instanceof ConnectionPoolTooBusyException
        ? LegacyUnreachable.BUSY
        : LegacyUnreachable.AWAY;
  }

  // The name the caller used, so that links and redirects lead back through the gateway.
  private static HttpClientRequest named(HttpClientRequest request, HostAndPort name) {
    if (name != null) {
      request.authority(name);
    }
    return request;
  }

  // A request line may name the whole address; the legacy application is asked for its path alone.
  private static String target(HttpServerRequest asked) {
    String uri = asked.uri();
    if (uri.startsWith("/") || uri.equals("*")) {
      return uri;
    }
    String path = asked.path() == null || asked.path().isEmpty() ? "/" : asked.path();
    return asked.query() == null ? path : path + "?" + asked.query();
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}

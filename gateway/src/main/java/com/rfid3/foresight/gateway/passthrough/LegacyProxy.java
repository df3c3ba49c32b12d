package com.rfid3.foresight.gateway.passthrough;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hands every request that is not the suite's own to the legacy application, streaming both ways.
 * Only the front door stands before it, so that no limit or filter of the suite's touches it.
 */
@ApplicationScoped
class LegacyProxy {
  private final PurePassThrough pure;
  private final HttpProxy proxy;

  LegacyProxy(PassThroughSettings settings, PurePassThrough pure, Vertx vertx) {
    this.pure = pure;
    boolean tls = "https".equalsIgnoreCase(settings.url().getScheme());
    int port = settings.url().getPort();
    this.proxy =
        HttpProxy.reverseProxy(client(settings, vertx, tls))
            .origin(port > 0 ? port : tls ? 443 : 80, settings.url().getHost())
            .addInterceptor(new LegacyUnreachable())
            .addInterceptor(new ForwardedHeaders());
  }

  void mount(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::route);
  }

  private void route(RoutingContext context) {
    if (pure.takes(context.normalizedPath())) {
      proxy.handle(context.request());
    } else if (context.normalizedPath().equals("/foresight")) {
      context.redirect("/foresight/");
    } else if (OwnPaths.contains(context.normalizedPath())) {
      context.next();
    } else {
      proxy.handle(context.request());
    }
  }

  private static HttpClient client(PassThroughSettings settings, Vertx vertx, boolean tls) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setSsl(tls)
            .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
            .setKeepAliveTimeout(Math.toIntExact(Math.max(1, settings.keepAlive().toSeconds())))
            .setMaxWaitQueueSize(settings.waiting());
    return vertx.createHttpClient(
        options, new PoolOptions().setHttp1MaxSize(settings.connections()));
  }
}

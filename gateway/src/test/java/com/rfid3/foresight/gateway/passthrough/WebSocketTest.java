package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** WebSockets of a real server through the relay, as a real client sees them. */
class WebSocketTest {
  private static final int PATIENCE_SECONDS = 10;
  private static final short GOING_AWAY = 1001;

  private final Vertx vertx = Vertx.vertx();
  private final BlockingQueue<ServerWebSocket> accepted = new LinkedBlockingQueue<>();
  private HttpServer shop;
  private int gateway;

  @BeforeEach
  void aShopBehindTheGateway() {
    shop = awaited(vertx.createHttpServer().requestHandler(this::shake).listen(0, "127.0.0.1"));
    var settings = new Shop(URI.create("http://127.0.0.1:" + shop.actualPort()));
    Router router = Router.router(vertx);
    new LegacyProxy(settings, new PurePassThrough(settings), vertx, asked -> Optional.empty())
        .mount(router);
    gateway =
        awaited(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"))
            .actualPort();
  }

  private void shake(HttpServerRequest request) {
    if (request.path().equals("/closed")) {
      request.response().setStatusCode(403).end("members only");
      return;
    }
    request
        .toWebSocket()
        .onSuccess(
            socket -> {
              accepted.add(socket);
              socket.textMessageHandler(text -> socket.writeTextMessage(text + "!"));
              socket.binaryMessageHandler(socket::writeBinaryMessage);
            });
  }

  @AfterEach
  void leave() {
    awaited(vertx.close());
  }

  @Test
  void messagesGoBothWaysWhole() throws InterruptedException {
    WebSocket socket = awaited(connect("/live"));
    BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    socket.textMessageHandler(heard::add).binaryMessageHandler(heard::add);
    // Larger than any buffer on the way, and than one frame.
    Buffer large = Buffer.buffer(new byte[200_000]);

    socket.writeTextMessage("hello");
    assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("hello!");
    socket.writeBinaryMessage(large);
    assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(large);
  }

  @Test
  void theServerIsToldWhoAsksAndMaySpeakFirst() throws InterruptedException {
    WebSocket socket = awaited(connect("/live?page=1"));
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    socket.textMessageHandler(heard::add);
    ServerWebSocket there = accepted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);

    there.writeTextMessage("news");

    assertThat(heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("news");
    assertThat(there.query()).isEqualTo("page=1");
    assertThat(there.headers().get("X-Forwarded-For")).isEqualTo("127.0.0.1");
  }

  @Test
  void whoeverEndsItEndsItForBoth() throws InterruptedException {
    WebSocket socket = awaited(connect("/live"));
    CompletableFuture<Short> ended = new CompletableFuture<>();
    socket.closeHandler(done -> ended.complete(socket.closeStatusCode()));

    accepted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS).close(GOING_AWAY);
    assertThat(ended.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join()).isEqualTo(GOING_AWAY);

    WebSocket other = awaited(connect("/live"));
    ServerWebSocket there = accepted.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    CompletableFuture<Void> gone = new CompletableFuture<>();
    there.closeHandler(gone::complete);
    awaited(other.close());
    gone.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Test
  void aRefusalIsPassedOn() {
    assertThatThrownBy(() -> awaited(connect("/closed")))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class,
            refused -> assertThat(refused.getStatus()).isEqualTo(403));
  }

  @Test
  void aShopThatIsAwayIsSaidToBe() {
    awaited(shop.close());

    assertThatThrownBy(() -> awaited(connect("/live")))
        .cause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class,
            refused -> assertThat(refused.getStatus()).isEqualTo(502));
  }

  private Future<WebSocket> connect(String uri) {
    return vertx
        .createWebSocketClient()
        .connect(
            new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(gateway)
                .setURI(uri)
                .setSubProtocols(List.of()));
  }

  private static <T> T awaited(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /** A legacy application at this address. */
  private record Shop(URI url) implements PassThroughSettings {
    @Override
    public Duration connectTimeout() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration queueTimeout() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Duration readTimeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration writeTimeout() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration silence() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration uploadSilence() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration keepAlive() {
      return Duration.ofSeconds(1);
    }

    @Override
    public int connections() {
      return 4;
    }

    @Override
    public int waiting() {
      return 4;
    }

    @Override
    public Optional<Path> onlyWhile() {
      return Optional.empty();
    }
  }
}

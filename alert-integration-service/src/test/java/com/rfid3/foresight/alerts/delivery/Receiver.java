package com.rfid3.foresight.alerts.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real web server that receives webhooks; away, or choosy, when told to be. */
final class Receiver implements AutoCloseable {
  private final List<Message> taken = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile boolean away;
  private volatile int choosy = 400;
  private final AtomicInteger asked = new AtomicInteger();

  record Message(String key, String event, String signature, String body) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.incrementAndGet();
    int status = away ? 503 : body.contains("poison") && choosy > 0 ? choosy : 200;
    if (status == 200) {
      taken.add(
          new Message(
              call.getRequestHeaders().getFirst("Idempotency-Key"),
              call.getRequestHeaders().getFirst("X-Foresight-Event"),
              call.getRequestHeaders().getFirst(Signature.HEADER),
              body));
    }
    call.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
    call.sendResponseHeaders(status, -1);
    call.close();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?shop=1");
  }

  void isAway(boolean gone) {
    away = gone;
  }

  /** How it answers to poison; 0 when it takes it. */
  void answersPoison(int status) {
    choosy = status;
  }

  int asked() {
    return asked.get();
  }

  List<Message> taken() {
    return taken;
  }

  List<String> keys() {
    return taken.stream().map(Message::key).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

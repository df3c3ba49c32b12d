package com.rfid3.foresight.localstack.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server of our own on 127.0.0.1, a cache that keeps nothing on disk. It can be stopped,
 * killed and started again on the same port.
 */
public final class EmbeddedRedis implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PORT_ATTEMPTS = 5;
  private static final int PROBE_MILLIS = 500;

  private final Path folder;
  private final int port;
  private ServerProcess process;

  private EmbeddedRedis(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param folder for its log
   * @param port on 127.0.0.1; 0 for any free one
   */
  public static EmbeddedRedis start(Path folder, int port) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new EmbeddedRedis(folder, port == 0 ? FreePort.any() : port).start();
      } catch (ServerFailure e) {
        if (port != 0 || attempt == PORT_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Starts it again after {@link #stop} or {@link #kill}; nothing happens while it runs. */
  public synchronized EmbeddedRedis start() {
    if (process == null || !process.alive()) {
      FreePort.require("Redis", port);
      process =
          ServerProcess.start(
              new ServerCommand("Redis", arguments(), Map.of(), folder.resolve("redis.log")));
      awaitAnswer(Instant.now().plus(PATIENCE));
    }
    return this;
  }

  private List<String> arguments() {
    return List.of(
        program().toString(),
        "--bind",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--save",
        "",
        "--appendonly",
        "no",
        "--maxmemory",
        "64mb",
        "--maxmemory-policy",
        "allkeys-lru");
  }

  private static Path program() {
    var folder =
        CacheFolder.ofUser()
            .folder(
                "redis-6.2", to -> ExecutableProvider.newJarResourceProvider(to.toFile()).get());
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    } catch (IOException e) {
      throw new ServerFailure("cannot read " + folder, e);
    }
  }

  private void awaitAnswer(Instant deadline) {
    while (!answers()) {
      if (!process.alive()) {
        throw process.failure("ended while starting");
      }
      if (Instant.now().isAfter(deadline)) {
        process.kill();
        throw process.failure("did not answer");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
      socket.setSoTimeout(PROBE_MILLIS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      var answer = socket.getInputStream().readNBytes("+PONG".length());
      return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  public synchronized void stop() {
    process.stop();
  }

  /** Ends it as a crash would (SIGKILL). */
  public synchronized void kill() {
    process.kill();
  }

  public synchronized boolean running() {
    return process.alive();
  }

  public synchronized ProcessHandle handle() {
    return process.handle();
  }

  public int port() {
    return port;
  }

  /** As clients write it. */
  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    stop();
  }
}

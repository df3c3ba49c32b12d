package com.rfid3.foresight.benchmarks.predictions;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Scanner;

/**
 * An HTTP server of the services' own runtime that says the same bytes to everybody: as a process
 * of its own it prints its port, and ends with its input.
 */
final class BareEndpoint implements AutoCloseable {
  private final Process process;
  private final int port;

  private BareEndpoint(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** {@code bytes}: length of the answer. */
  public static void main(String[] arguments) throws IOException {
    Buffer said = Buffer.buffer("x".repeat(Integer.parseInt(arguments[0])));
    var vertx = Vertx.vertx();
    // One listener per event loop, as the services have.
    int loops = Math.max(1, Runtime.getRuntime().availableProcessors());
    int port = 0;
    for (int i = 0; i < loops; i++) {
      port =
          vertx
              .createHttpServer(new HttpServerOptions().setReuseAddress(true).setTcpNoDelay(true))
              .requestHandler(
                  request ->
                      request.response().putHeader("Content-Type", "application/json").end(said))
              .listen(port, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join()
              .actualPort();
    }
    System.out.println(port);
    System.out.flush();
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  static BareEndpoint saying(int bytes) {
    try {
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BareEndpoint.class.getName(),
                  Integer.toString(bytes))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new BareEndpoint(process, new Scanner(process.getInputStream(), "UTF-8").nextInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }
}

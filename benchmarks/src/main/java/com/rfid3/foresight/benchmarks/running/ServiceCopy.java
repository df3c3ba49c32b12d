package com.rfid3.foresight.benchmarks.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a running service was started, to start another of it on a port of its own. Read from {@code
 * /proc}, so on Linux only.
 *
 * @param arguments program and arguments
 * @param environment of the process
 */
public record ServiceCopy(List<String> arguments, Map<String, String> environment) {
  private static final String CACHE = "-XX:AOTCache=";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final int ANSWER_WITHIN = 2_000;

  public ServiceCopy {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** A copy that runs, ready after so long. */
  public record Started(ServerProcess process, int port, Duration toReady) {}

  /** The way in which this process was started. */
  public static ServiceCopy of(ProcessHandle process) throws IOException {
    Path about = Path.of("/proc/" + process.pid());
    return new ServiceCopy(
        pieces(Files.readString(about.resolve("cmdline"), UTF_8)),
        settings(pieces(Files.readString(about.resolve("environ"), UTF_8))));
  }

  /** Without the start-up cache, everything else the same. */
  public ServiceCopy plain() {
    return new ServiceCopy(
        arguments.stream().filter(argument -> !argument.startsWith(CACHE)).toList(), environment);
  }

  /**
   * With the start-up cache, which must be of use: a JVM that cannot take it does not start.
   *
   * @throws IllegalStateException where the service runs without one
   */
  public ServiceCopy insistingOnCache() {
    if (arguments.stream().noneMatch(argument -> argument.startsWith(CACHE))) {
      throw new IllegalStateException("the service runs without a start-up cache");
    }
    var insisting = new ArrayList<>(arguments);
    insisting.add(1, "-XX:AOTMode=on");
    return new ServiceCopy(insisting, environment);
  }

  /** Starts it and waits until it is ready. */
  public Started start(String name, Path log) throws IOException, InterruptedException {
    int port = FreePort.any();
    var settings = new HashMap<>(environment);
    settings.put("FORESIGHT_HTTP_PORT", Integer.toString(port));
    settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    Instant began = Instant.now();
    var process = ServerProcess.start(new ServerCommand(name, arguments, settings, log));
    // It has a session of its own: a benchmark that is interrupted would leave it behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::stop));
    while (!isReady(port)) {
      if (process.endedWithin(PAUSE) || Instant.now().isAfter(began.plus(PATIENCE))) {
        process.stop();
        throw process.failure("did not become ready");
      }
    }
    return new Started(process, port, Duration.between(began, Instant.now()));
  }

  // A plain socket: the first use of an HTTP client would count as the service's time.
  private static boolean isReady(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN);
      socket.setSoTimeout(ANSWER_WITHIN);
      var request = "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readNBytes(12), UTF_8).equals("HTTP/1.1 200");
    } catch (IOException notYet) {
      return false;
    }
  }

  private static List<String> pieces(String text) {
    return Arrays.stream(text.split("\0")).filter(piece -> !piece.isEmpty()).toList();
  }

  private static Map<String, String> settings(List<String> lines) {
    Map<String, String> settings = new HashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        settings.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return settings;
  }
}

package com.rfid3.foresight.benchmarks.pages;

import com.rfid3.foresight.benchmarks.running.RunningSuite;
import com.rfid3.foresight.localstack.server.FileTree;
import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.ServerCommand;
import com.rfid3.foresight.localstack.server.ServerProcess;
import com.rfid3.foresight.localstack.suite.ForesightCommand;
import com.rfid3.foresight.localstack.suite.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A suite of the tests' own over a small demo shop: the services that this build has packaged, on
 * free ports, with their state in a folder that goes with it.
 */
final class SmallSuite implements AutoCloseable {
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Path home;
  private final Map<String, String> settings;
  private final Map<String, String> keys = new HashMap<>();
  private final ServerProcess process;
  private final Thread end = new Thread(this::stop);

  private SmallSuite(Path home, Map<String, String> settings) {
    this.home = home;
    this.settings = settings;
    this.process =
        ServerProcess.start(
            new ServerCommand(
                "suite",
                command("up", "--size", "small", "--history", "36w", "--point-of-sale"),
                settings,
                home.resolve("suite.log")));
    // Its processes have sessions of their own: tests that are broken off would leave them behind.
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Returns when all parts are ready and the first predictions are made. */
  static SmallSuite start() {
    Map<String, String> settings = new HashMap<>(Map.of("FORESIGHT_QUICK_STARTS", "false"));
    for (Part part : Part.values()) {
      settings.put(part.portSetting(), Integer.toString(FreePort.any()));
    }
    var suite = new SmallSuite(folderOfPackages(), settings);
    try {
      suite.awaitReady();
      ShopPredictions.await(suite.gateway());
    } catch (RuntimeException broken) {
      suite.close();
      throw broken;
    }
    return suite;
  }

  private static Path folderOfPackages() {
    try {
      Path home = Files.createTempDirectory("foresight-suite");
      for (Part service : Part.services()) {
        Path packaged = PROJECT.resolve(service.label());
        if (!Files.exists(packaged.resolve("target/quarkus-app/quarkus-run.jar"))) {
          throw new IllegalStateException(service.label() + " is not packaged: mvn package first");
        }
        Files.createSymbolicLink(home.resolve(service.label()), packaged);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    Path announced = home.resolve(".foresight/running.properties");
    Instant latest = Instant.now().plus(PATIENCE);
    while (!Files.exists(announced)) {
      if (process.endedWithin(LOOK) || Instant.now().isAfter(latest)) {
        throw process.failure("did not become ready");
      }
    }
  }

  URI gateway() {
    return URI.create("http://127.0.0.1:" + settings.get(Part.GATEWAY.portSetting()));
  }

  /** Its processes, by their parts. */
  RunningSuite running() {
    return new RunningSuite(home, gateway().toString());
  }

  /** An access key of this role, made as an operator makes it; the same one each time. */
  String key(String role) {
    return keys.computeIfAbsent(role, this::create);
  }

  private String create(String role) {
    var builder =
        new ProcessBuilder(command("keys", "create", "--name", role, "--role", role))
            .redirectError(home.resolve("keys.log").toFile());
    try {
      var made = builder.start();
      return new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(String... verb) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dforesight.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                ForesightCommand.class.getName()));
    command.addAll(List.of(verb));
    return command;
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(end);
  }

  // In order, whatever state it is in, as somebody at the machine would; nothing stays behind.
  private void stop() {
    try {
      Path log = home.resolveSibling(home.getFileName() + "-end.log");
      new ProcessBuilder(command("down"))
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
      process.stop();
      FileTree.delete(home);
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.stop();
    }
  }
}

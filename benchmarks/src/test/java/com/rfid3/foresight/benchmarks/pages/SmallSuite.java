package com.rfid3.foresight.benchmarks.pages;

import com.rfid3.foresight.localstack.server.FreePort;
import com.rfid3.foresight.localstack.server.PidFile;
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
import java.util.Optional;

/**
 * A suite of the tests' own over a small demo shop: the services that this build has packaged, on
 * free ports, with their state in a folder of its own.
 */
final class SmallSuite implements AutoCloseable {
  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Path home;
  private final Map<String, String> settings;
  private final ServerProcess process;

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
  }

  /** Returns when all parts are ready. */
  static SmallSuite start(Path home) {
    try {
      for (Part service : Part.services()) {
        Path packaged = PROJECT.resolve(service.label());
        if (!Files.exists(packaged.resolve("target/quarkus-app/quarkus-run.jar"))) {
          throw new IllegalStateException(service.label() + " is not packaged: mvn package first");
        }
        Files.createSymbolicLink(home.resolve(service.label()), packaged);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new HashMap<>(Map.of("FORESIGHT_QUICK_STARTS", "false"));
    for (Part part : Part.values()) {
      settings.put(part.portSetting(), Integer.toString(FreePort.any()));
    }
    var suite = new SmallSuite(home, settings);
    suite.awaitReady();
    return suite;
  }

  private void awaitReady() {
    Path announced = home.resolve(".foresight/running.properties");
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.exists(announced)) {
      if (process.endedWithin(LOOK) || Instant.now().isAfter(end)) {
        var failure = process.failure("did not become ready");
        close();
        throw failure;
      }
    }
  }

  URI gateway() {
    return URI.create("http://127.0.0.1:" + settings.get(Part.GATEWAY.portSetting()));
  }

  /** An access key of this role, made as an operator makes it. */
  String key(String role) {
    var builder =
        new ProcessBuilder(command("keys", "create", "--name", role, "--role", role))
            .redirectError(home.resolve("keys.log").toFile());
    try {
      var made = builder.start();
      String text = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return text.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of a part; whoever watches over the suite starts an ended one again. */
  Optional<ProcessHandle> process(Part part) {
    return PidFile.beside(home.resolve(".foresight/" + part.id() + "/" + part.id() + ".log"))
        .running();
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
    process.stop();
  }
}

package com.rfid3.foresight.localstack.suite;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What a ready suite leaves for the other verbs to read.
 *
 * @param ports as it was started
 */
record RunningSuite(Ports ports) {

  static Path file(SuiteFolder folder) {
    return folder.state().resolve("running.properties");
  }

  /** Says to others that the suite is ready. */
  void announce(SuiteFolder folder) {
    var lines = new StringBuilder();
    for (var part : Part.values()) {
      lines.append(part.portSetting()).append('=').append(ports.of(part)).append('\n');
    }
    try {
      Files.writeString(file(folder), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the last ready suite said, until it is withdrawn. */
  static Optional<RunningSuite> read(SuiteFolder folder) {
    if (!Files.exists(file(folder))) {
      return Optional.empty();
    }
    try {
      var properties = new Properties();
      properties.load(new StringReader(Files.readString(file(folder))));
      Map<String, String> settings = new HashMap<>();
      properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
      return Optional.of(new RunningSuite(Ports.of(settings)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void withdraw(SuiteFolder folder) {
    try {
      Files.deleteIfExists(file(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package com.rfid3.foresight.schema.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a bundled SQL file; each ends with a semicolon at the end of a line. */
public record SqlScript(List<String> statements) {

  /** Reads {@code resource}, an absolute class path name. */
  public static SqlScript bundled(String resource) {
    try (var in = SqlScript.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no such resource: " + resource);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SqlScript parse(String text) {
    var code =
        text.lines()
            .filter(line -> !line.stripLeading().startsWith("--"))
            .collect(Collectors.joining("\n"));
    return new SqlScript(
        Arrays.stream(code.split(";\\s*(\\n|$)", -1))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList());
  }
}

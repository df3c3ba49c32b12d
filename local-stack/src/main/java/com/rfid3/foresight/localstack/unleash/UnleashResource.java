package com.rfid3.foresight.localstack.unleash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the Unleash project in this repository. */
final class UnleashResource {
  private UnleashResource() {}

  static String text(String name) {
    try (var in = UnleashResource.class.getResourceAsStream("/unleash/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

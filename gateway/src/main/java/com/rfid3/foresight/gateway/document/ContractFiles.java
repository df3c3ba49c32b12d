package com.rfid3.foresight.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.gateway.routes.Owner;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the services promised: their documents and the exchanges with them, from the class path. */
final class ContractFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ContractFiles() {}

  /** The document of a service, as its own tests hold it to. */
  static JsonNode document(Owner owner) {
    return json("document/" + folder(owner) + ".json");
  }

  /** Every exchange with a service. */
  static List<JsonNode> exchanges(Owner owner) {
    String own = folder(owner) + "/";
    return text("exchange/index")
        .lines()
        .filter(name -> name.startsWith(own))
        .map(name -> json("exchange/" + name + ".json"))
        .toList();
  }

  private static String folder(Owner owner) {
    return switch (owner) {
      case PREDICTIONS -> "predictions";
      case FEATURES -> "features";
      case ALERTS -> "alerts";
      case GATEWAY, RESOURCE -> throw new IllegalArgumentException(owner + " is no other service");
    };
  }

  private static JsonNode json(String file) {
    try (InputStream in = opened(file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream in = opened(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream opened(String file) throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
    if (in == null) {
      throw new FileNotFoundException(file);
    }
    return in;
  }
}

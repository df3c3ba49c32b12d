package com.rfid3.foresight.contracts.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeIndexTest {
  private static final Path FOLDER = Path.of("src", "main", "resources", "exchange");

  static List<String> names() throws IOException {
    return Files.readAllLines(FOLDER.resolve("index"));
  }

  @Test
  void theIndexNamesEveryExchange() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      List<String> there =
          files
              .map(file -> FOLDER.relativize(file).toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.replace(".json", "").replace('\\', '/'))
              .toList();
      assertThat(names()).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyPlaceOfAPathHasAnExample(String name) throws IOException {
    JsonNode exchange = new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
    String path = exchange.at("/request/path").asText();

    assertThat(path).startsWith("/v1/");
    exchange
        .at("/request/places")
        .properties()
        .forEach(place -> assertThat(place.getValue().asText()).isNotBlank());
    for (String segment : path.split("[/=&?]", -1)) {
      if (segment.startsWith("{")) {
        assertThat(exchange.at("/request/places").has(segment.substring(1, segment.length() - 1)))
            .as(segment)
            .isTrue();
      }
    }
  }
}

package com.rfid3.foresight.featurestore.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCalendarTest {
  // Still the first of July in the shop.
  private static final Instant NOW = Instant.parse("2026-07-02T03:00:00Z");
  @TempDir Path folder;

  @Test
  void eventsToComeAreCountedInTheShopsDays() throws IOException {
    List<JsonNode> values =
        read("# events\n2026-06-30,Past\n2026-07-04,Parade\n\n2026-07-28, Fair\n2026-07-29,Late\n");

    assertThat(values)
        .extracting(value -> value.get("feature").asText())
        .containsExactly("events_28d", "days_to_event");
    assertThat(values).extracting(value -> value.get("value").asInt()).containsExactly(2, 3);
  }

  @Test
  void withoutAnEventToComeThereAreNoDaysToIt() throws IOException {
    List<JsonNode> values = read("2026-06-30,Past\n");

    assertThat(values.getFirst().get("value").asInt()).isZero();
    assertThat(values.getLast().get("value").isNull()).isTrue();
  }

  @Test
  void aLineThatIsNoneIsRefused() {
    assertThatThrownBy(() -> read("someday,Fair\n")).hasMessageContaining("someday");
    assertThatThrownBy(() -> calendar(folder.resolve("none")).read(NOW))
        .isInstanceOf(IOException.class);
  }

  private List<JsonNode> read(String lines) throws IOException {
    return calendar(Files.writeString(folder.resolve("events.csv"), lines)).read(NOW);
  }

  private static EventCalendar calendar(Path file) {
    return new EventCalendar(file, new ShopTime(ZoneId.of("America/Chicago")), new ObjectMapper());
  }
}

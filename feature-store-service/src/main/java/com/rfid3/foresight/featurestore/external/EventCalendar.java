package com.rfid3.foresight.featurestore.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.cycle.ClassFeatures;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The events of a file: how many there are in the next four weeks, and in how many days the next
 * one is. No network, and news once a day.
 */
final class EventCalendar implements ExternalProvider {
  private static final int AHEAD = 28;

  private final Path file;
  private final ShopTime shop;
  private final ObjectMapper json;

  EventCalendar(Path file, ShopTime shop, ObjectMapper json) {
    this.file = file;
    this.shop = shop;
    this.json = json;
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public List<JsonNode> read(Instant now) throws IOException {
    LocalDate today = shop.dateOf(now);
    List<LocalDate> days = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        days.add(day(line));
      }
    }
    OptionalLong next =
        days.stream()
            .filter(day -> !day.isBefore(today))
            .mapToLong(day -> ChronoUnit.DAYS.between(today, day))
            .min();
    long soon =
        days.stream()
            .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(AHEAD)))
            .count();
    return List.of(
        value(Feature.EVENTS_28D, OptionalLong.of(soon), now),
        value(Feature.DAYS_TO_EVENT, next, now));
  }

  private static LocalDate day(String line) throws IOException {
    try {
      return LocalDate.parse(line.split(",", 2)[0].strip());
    } catch (DateTimeParseException malformed) {
      throw new IOException("a line without a date: " + line, malformed);
    }
  }

  // Known to have no value where no event is to come.
  private JsonNode value(Feature feature, OptionalLong value, Instant now) {
    var pushed =
        json.createObjectNode()
            .put("entity_kind", EntityKind.GLOBAL.wire())
            .put("entity", ClassFeatures.SHOP)
            .put("feature", feature.wireName())
            .put("event_time", now.toString());
    return value.isPresent() ? pushed.put("value", value.getAsLong()) : pushed.putNull("value");
  }
}

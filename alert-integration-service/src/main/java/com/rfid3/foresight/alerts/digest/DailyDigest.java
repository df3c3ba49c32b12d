package com.rfid3.foresight.alerts.digest;

import com.rfid3.foresight.alerts.AlertSettings;
import com.rfid3.foresight.alerts.delivery.OutboxReads;
import com.rfid3.foresight.alerts.delivery.OutboxTable;
import com.rfid3.foresight.alerts.delivery.OutboxTable.Letter;
import com.rfid3.foresight.alerts.identity.Fingerprint;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.contracts.prediction.Today;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Puts the daily list into the outbox, once a day and channel whatever the number of replicas: its
 * key is the day. A start within the day after the hour makes up for a morning that was missed.
 */
@ApplicationScoped
public class DailyDigest {
  private static final Logger LOG = Logger.getLogger(DailyDigest.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TodayApi predictions;
  private final AlertBoard board;
  private final OutboxTable outbox;
  private final OutboxReads reads;
  private final AlertSettings settings;
  private final ShopDay day;

  DailyDigest(
      @RestClient TodayApi predictions,
      AlertBoard board,
      OutboxTable outbox,
      OutboxReads reads,
      Morning morning) {
    this.predictions = predictions;
    this.board = board;
    this.outbox = outbox;
    this.reads = reads;
    this.settings = morning.settings;
    this.day = morning.day;
  }

  /** When the list is due, and the shop's clock. */
  @Singleton
  static class Morning {
    private final AlertSettings settings;
    private final ShopDay day;

    Morning(AlertSettings settings, ShopDay day) {
      this.settings = settings;
      this.day = day;
    }
  }

  /** The shop's day and hour. */
  @ApplicationScoped
  static class ShopDay {
    private final ShopTime time;
    private final Clock clock;

    ShopDay(ShopTime time, Clock clock) {
      this.time = time;
      this.clock = clock;
    }

    LocalDateTime now() {
      return time.localOf(clock.instant());
    }

    Instant instant() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    LocalDateTime now = day.now();
    return channels().isEmpty() || now.toLocalTime().isBefore(settings.digestAt())
        ? Uni.createFrom().voidItem()
        : send(now.toLocalDate())
            .onFailure()
            .invoke(failure -> LOG.warnf("The digest is tried again: %s", failure.getMessage()))
            .onFailure()
            .recoverWithNull();
  }

  /** Puts the list of this day into the outbox, unless it is there already. */
  Uni<Void> send(LocalDate date) {
    List<String> unsent = channels();
    return reads
        .missing(unsent, unsent.stream().map(channel -> key(channel, date)).toList())
        .chain(channels -> channels.isEmpty() ? Uni.createFrom().voidItem() : send(channels, date));
  }

  private Uni<Void> send(List<String> channels, LocalDate date) {
    return today()
        .map(
            today ->
                DigestText.of(
                    date, today, board.list().map(list -> list.alerts()).orElse(List.of())))
        .chain(
            text ->
                Multi.createFrom()
                    .iterable(channels)
                    .onItem()
                    .transformToUniAndConcatenate(
                        channel -> outbox.add(letter(channel, date, text)))
                    .collect()
                    .asList())
        .replaceWithVoid();
  }

  // Without the predictions the list still goes out, with the alerts alone.
  private Uni<Optional<Today>> today() {
    return predictions
        .today()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(Optional::of)
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  private Letter letter(String channel, LocalDate date, DigestText text) {
    String key = key(channel, date);
    JsonObject payload =
        new JsonObject()
            .put("event", "digest")
            .put("idempotency_key", key)
            .put("date", date.toString())
            .put(
                "digest",
                new JsonObject()
                    .put("subject", text.subject())
                    .put("text", text.text())
                    .put("html", text.html()));
    String group = Fingerprint.of(List.of("digest"));
    return new Letter(channel, group, key, "digest", payload.encode(), day.instant());
  }

  private static String key(String channel, LocalDate date) {
    return Fingerprint.of(List.of(channel, "digest", date.toString()));
  }

  private List<String> channels() {
    return settings.channels().entrySet().stream()
        .filter(entry -> entry.getValue().digest())
        .map(entry -> entry.getKey())
        .sorted()
        .toList();
  }
}

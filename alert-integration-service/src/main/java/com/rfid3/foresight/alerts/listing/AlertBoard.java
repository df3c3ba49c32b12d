package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.handling.PersonState;
import com.rfid3.foresight.alerts.merge.AlertMerge;
import com.rfid3.foresight.alerts.merge.Sources;
import com.rfid3.foresight.platform.flags.FlagBoard;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The merged list in memory. It is merged anew only when a source, a flag or the end of a snooze or
 * silence changes it; reading it asks no database, so an outage leaves the last list standing.
 */
@ApplicationScoped
public class AlertBoard {

  private record Known(Sources sources, long version, RecordState recorded) {}

  /** The list, what it was merged from, and how far the history was when that was read. */
  public record Standing(MergedList list, Sources sources, RecordState recorded) {}

  private record Shown(long version, Visibility visibility, MergedList list) {}

  private final AlertMerge merge = new AlertMerge();
  private final FlagBoard flags;
  private final Clock clock;
  private final Timer mergeTime;
  private volatile Optional<Known> known = Optional.empty();
  private volatile Optional<Shown> shown = Optional.empty();

  AlertBoard(FlagBoard flags, Clock clock, MeterRegistry meters) {
    this.flags = flags;
    this.clock = clock;
    this.mergeTime = meters.timer("alerts.merge");
    meters.gauge("alerts.listed", this, AlertBoard::size);
  }

  /** Takes in what was read; says whether it was anything new. */
  public synchronized boolean adopt(Sources read, RecordState recorded) {
    boolean news = known.map(last -> !last.sources().equals(read)).orElse(true);
    long version = known.map(Known::version).orElse(0L);
    known =
        Optional.of(
            news
                ? new Known(read, version + 1, recorded)
                : new Known(known.orElseThrow().sources(), version, recorded));
    return news;
  }

  /** The list with what it stands on; empty until the tables were read for the first time. */
  public Optional<Standing> standing() {
    return known.map(
        last -> new Standing(shownFor(last, visibility()).list(), last.sources(), last.recorded()));
  }

  /** What was last read; empty until the tables were read for the first time. */
  public Optional<Sources> sources() {
    return known.map(Known::sources);
  }

  /** What the flags let be seen now. */
  public Visibility visibility() {
    return Visibility.of(flags.now());
  }

  /** The list now; empty until the tables were read for the first time. */
  public Optional<MergedList> list() {
    return known.map(last -> shownFor(last, visibility()).list());
  }

  private Shown shownFor(Known read, Visibility visibility) {
    Instant now = clock.instant();
    return shown
        .filter(last -> isCurrent(last, read, visibility, now))
        .orElseGet(() -> mergeAgain(read, visibility));
  }

  private static boolean isCurrent(Shown last, Known read, Visibility visibility, Instant now) {
    return last.version() == read.version()
        && last.visibility().equals(visibility)
        && now.isBefore(last.list().validity().until());
  }

  private synchronized Shown mergeAgain(Known read, Visibility visibility) {
    Instant now = clock.instant();
    if (shown.isPresent() && isCurrent(shown.get(), read, visibility, now)) {
      return shown.get();
    }
    Sources seen = visibility.of(read.sources());
    long revision = shown.map(last -> last.list().validity().revision() + 1).orElse(1L);
    MergedList list =
        new MergedList(
            mergeTime.record(() -> merge.merge(seen, now)),
            new MergedList.Validity(revision, now, nextTurn(seen, now)));
    Shown next = new Shown(read.version(), visibility, list);
    shown = Optional.of(next);
    return next;
  }

  private static Instant nextTurn(Sources sources, Instant now) {
    return Stream.concat(
            sources.policies().nextChange(now).stream(),
            sources.handled().values().stream()
                .flatMap(PersonState::endings)
                .filter(until -> until.isAfter(now)))
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private double size() {
    return shown.map(last -> last.list().alerts().size()).orElse(0);
  }
}

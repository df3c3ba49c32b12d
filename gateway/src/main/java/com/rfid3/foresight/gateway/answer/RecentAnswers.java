package com.rfid3.foresight.gateway.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The answers of the last moment, to be said again to whoever asks the same with the same flags.
 * Any change of the flags, a kill among them, empties it, and so does a write; an answer of which a
 * part is missing or old never gets in, and takes out the one before.
 */
@ApplicationScoped
class RecentAnswers {

  /** What was asked, with its query, and how every flag stands for who asked. */
  record Question(String uri, Map<Flag, FlagValue> flags) {}

  /**
   * An answer that was made, by the revision of the flags.
   *
   * @param read its name in the metrics
   * @param flags those it was written under
   * @param began nanoseconds of the clock when its making began: what it says is no older
   */
  record Made(
      String read, Version version, Map<Flag, FlagValue> flags, long began, AtomicBoolean renewed) {
    Made(String read, Version version, Map<Flag, FlagValue> flags, long began) {
      this(read, version, flags, began, new AtomicBoolean());
    }

    long revision() {
      return version.status().flagsRevision();
    }

    private int weight(Question question) {
      return question.uri().length() + version.data().charLength();
    }
  }

  private final Cache<Question, Made> made;
  private final AtomicLong revision = new AtomicLong();
  private final LongSupplier nanos;
  private final long keepFor;
  private final long renewAfter;
  private volatile long forgotten;

  @Inject
  RecentAnswers(RecentSettings settings) {
    this(settings, System::nanoTime);
  }

  RecentAnswers(RecentSettings settings, LongSupplier nanos) {
    this.nanos = nanos;
    this.keepFor = settings.keepFor().toNanos();
    this.renewAfter = settings.renewAfter().toNanos();
    this.forgotten = nanos.getAsLong() - 1;
    this.made =
        Caffeine.newBuilder()
            .maximumWeight(settings.memoryBytes())
            .weigher((Question question, Made answer) -> answer.weight(question))
            .expireAfterWrite(settings.keepFor())
            // What is too much goes at once, by the thread that brought it.
            .executor(Runnable::run)
            .build();
  }

  /** The answer as it would be made now; empty where it has to be made. */
  Optional<Made> find(Question question, long now) {
    emptyAtNew(now);
    Made found = made.getIfPresent(question);
    if (found == null || found.revision() != now) {
      return Optional.empty();
    }
    long age = nanos.getAsLong() - found.began();
    boolean due = age >= renewAfter && found.renewed().compareAndSet(false, true);
    return age >= keepFor || due ? Optional.empty() : Optional.of(found);
  }

  /** Takes in what was just answered. */
  void hear(Question question, Made answer) {
    emptyAtNew(answer.revision());
    if (keepFor == 0 || answer.revision() != revision.get()) {
      return;
    }
    if (answer.version().isWhole() && isSinceWrite(answer)) {
      made.asMap().merge(question, answer, RecentAnswers::later);
    } else {
      made.invalidate(question);
    }
  }

  /** Something was written: what was answered, or is being made, may not show it yet. */
  void forget() {
    forgotten = nanos.getAsLong();
    made.invalidateAll();
  }

  /** Whether it was begun after the last write that this replica knows of. */
  boolean isSinceWrite(Made answer) {
    return answer.began() - forgotten > 0;
  }

  /** How long ago the making of an answer began. */
  Duration age(Made answer) {
    return Duration.ofNanos(nanos.getAsLong() - answer.began());
  }

  private static Made later(Made one, Made other) {
    return one.began() - other.began() > 0 ? one : other;
  }

  // Revisions only grow: what was made under an earlier one is not to be said any more.
  private void emptyAtNew(long now) {
    long before = revision.getAndAccumulate(now, Math::max);
    if (now > before) {
      made.invalidateAll();
    }
  }
}

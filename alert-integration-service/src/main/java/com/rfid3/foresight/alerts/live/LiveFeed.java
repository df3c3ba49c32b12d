package com.rfid3.foresight.alerts.live;

import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.MergedList;
import com.rfid3.foresight.contracts.alert.AlertChanges;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Watches the list and tells listeners of its changes. Remembers the latest, so that a listener who
 * was cut off can go on where it was; one who was away for too long is told to read anew.
 */
@ApplicationScoped
public class LiveFeed {
  private static final int REMEMBERED = 256;
  // Well within the second that a switched-off prediction may still be seen.
  private static final long LOOK_EVERY_MS = 250;

  private final AlertBoard board;
  // Ids of another process, or of another life of this one, are no place to go on from.
  private final String life = UUID.randomUUID().toString().substring(0, 8);
  private final Deque<LiveEvent> events = new ArrayDeque<>();
  private final Set<MultiEmitter<? super LiveEvent>> listeners = ConcurrentHashMap.newKeySet();
  private Optional<MergedList> last = Optional.empty();
  private long count;
  private long timer;

  LiveFeed(AlertBoard board) {
    this.board = board;
  }

  void begin(@Observes StartupEvent started, Vertx vertx) {
    timer = vertx.setPeriodic(LOOK_EVERY_MS, each -> board.list().ifPresent(this::look));
  }

  void end(@Observes ShutdownEvent stopping, Vertx vertx) {
    vertx.cancelTimer(timer);
  }

  /** All changes from now on; after {@code lastId}, where it is remembered, those since then. */
  Multi<LiveEvent> after(String lastId) {
    return Multi.createFrom().<LiveEvent>emitter(emitter -> listen(emitter, lastId), REMEMBERED);
  }

  private synchronized void listen(MultiEmitter<? super LiveEvent> listener, String lastId) {
    missedSince(lastId).forEach(listener::emit);
    listeners.add(listener);
    listener.onTermination(() -> listeners.remove(listener));
  }

  private List<LiveEvent> missedSince(String lastId) {
    if (lastId.isEmpty() || lastId.equals(idOf(count))) {
      return List.of(new LiveEvent(idOf(count), AlertChanges.none()));
    }
    List<LiveEvent> missed = new ArrayList<>();
    boolean found = false;
    for (LiveEvent event : events) {
      if (found) {
        missed.add(event);
      }
      found |= event.id().equals(lastId);
    }
    return found ? missed : List.of(new LiveEvent(idOf(count), AlertChanges.unknown()));
  }

  synchronized void look(MergedList now) {
    if (last.isEmpty()) {
      last = Optional.of(now);
    } else if (last.get().validity().revision() != now.validity().revision()) {
      AlertChanges changes = ListDifference.between(last.get().alerts(), now.alerts());
      last = Optional.of(now);
      if (!changes.equals(AlertChanges.none())) {
        tell(new LiveEvent(idOf(++count), changes));
      }
    }
  }

  private void tell(LiveEvent event) {
    events.addLast(event);
    if (events.size() > REMEMBERED) {
      events.removeFirst();
    }
    listeners.forEach(listener -> listener.emit(event));
  }

  private String idOf(long number) {
    return life + "-" + number;
  }
}

package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.contracts.feature.WorklistEntry;
import com.rfid3.foresight.contracts.feature.WorklistKind;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.legacyinventory.status.ItemStatus;
import com.rfid3.foresight.legacyinventory.status.ItemStatus.Condition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with one item as it is now. Resale goes out for good and is never graded. */
final class ItemFaults {
  private static final String RESALE_BIN = "resale";

  private final Duration overdue;
  private final Duration unseen;
  private final Instant now;

  ItemFaults(WorklistSettings settings, Instant now) {
    this.overdue = Duration.ofDays(settings.overdueDays());
    this.unseen = Duration.ofDays(settings.unseenDays());
    this.now = now;
  }

  /** Every fault of the item; none for most. */
  List<WorklistEntry> of(ItemState item) {
    Optional<ItemStatus> status = ItemStatus.of(item.status());
    if (status.isEmpty()) {
      return List.of(
          entry(item, WorklistKind.UNKNOWN_STATUS, item.lastScanAt(), unknownStatus(item)));
    }
    List<WorklistEntry> faults = new ArrayList<>();
    switch (status.get().condition()) {
      case OUT -> neverReturned(item).ifPresent(faults::add);
      case FREE, PROMISED, IN_SERVICE, IN_LAUNDRY -> unseen(item).ifPresent(faults::add);
      case LOST, LEFT -> {}
    }
    if (status.get().condition() != Condition.LEFT
        && !isResale(item)
        && Grade.of(item.quality()).isEmpty()) {
      faults.add(entry(item, WorklistKind.NO_GRADE, null, "It has no grade."));
    }
    return faults;
  }

  private Optional<WorklistEntry> neverReturned(ItemState item) {
    Optional<Instant> last = last(item);
    return isResale(item) || last.isEmpty() || last.get().plus(overdue).isAfter(now)
        ? Optional.empty()
        : last.map(
            at ->
                entry(
                    item,
                    WorklistKind.NEVER_RETURNED,
                    at,
                    "It went out and has not been seen for %d days.".formatted(daysSince(at))));
  }

  private Optional<WorklistEntry> unseen(ItemState item) {
    Optional<Instant> last = last(item);
    if (last.isPresent() && last.get().plus(unseen).isAfter(now)) {
      return Optional.empty();
    }
    String sight =
        last.map(at -> "It has not been seen for %d days".formatted(daysSince(at)))
            .orElse("It was never scanned");
    String bin = item.binLocation() == null ? "." : " (bin " + item.binLocation() + ").";
    return Optional.of(entry(item, WorklistKind.UNSEEN_ITEM, last.orElse(null), sight + bin));
  }

  private static Optional<Instant> last(ItemState item) {
    return Stream.of(item.lastScanAt(), item.lastRentalAt())
        .filter(Objects::nonNull)
        .max(Instant::compareTo);
  }

  private static boolean isResale(ItemState item) {
    return CategoryMap.RESALE.equals(item.category())
        || RESALE_BIN.equalsIgnoreCase(Objects.requireNonNullElse(item.binLocation(), ""));
  }

  private static String unknownStatus(ItemState item) {
    return item.status() == null
        ? "It has no status."
        : "'%s' is no status: the fields of its row have shifted.".formatted(item.status());
  }

  private long daysSince(Instant moment) {
    return Duration.between(moment, now).toDays();
  }

  private static WorklistEntry entry(
      ItemState item, WorklistKind kind, Instant since, String detail) {
    return Entries.of(kind, "item", item.tagId())
        .ofClass(item.rentalClass())
        .since(since)
        .saying(detail, 1);
  }
}

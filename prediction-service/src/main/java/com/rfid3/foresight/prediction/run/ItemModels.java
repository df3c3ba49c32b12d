package com.rfid3.foresight.prediction.run;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.prediction.advice.Occasions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The models of single items as the last run of the day in this process made them; a process that
 * made none fits them when they are first asked for. Blocking.
 */
@ApplicationScoped
public class ItemModels {
  private final RecordRoom room;
  private final DailyModels models;
  private final Occasions occasions;
  private Kept kept = new Kept(LocalDate.MIN, Set.of(), null);

  ItemModels(RecordRoom room, DailyModels models, Occasions occasions) {
    this.room = room;
    this.models = models;
    this.occasions = occasions;
  }

  private record Kept(LocalDate day, Set<PredictionType> types, ItemStatements statements) {}

  /** Keeps what a run made for some types. */
  synchronized void keep(Set<PredictionType> types, ItemStatements statements) {
    kept = new Kept(statements.occasion().today(), EnumSet.copyOf(types), statements);
  }

  /** What is said of items while these types are on. */
  public synchronized ItemStatements on(Set<PredictionType> types) {
    if (!kept.day.equals(occasions.today()) || !kept.types.containsAll(types)) {
      RunRecords records = room.at(occasions.open());
      keep(
          types,
          new ItemStatements(
              made(types, PredictionType.MAINTENANCE, () -> models.maintenance(records)),
              made(types, PredictionType.QUALITY, () -> models.quality(records)),
              records.fleet(),
              records.occasion()));
    }
    return kept.statements.only(types);
  }

  private static <T> Optional<T> made(
      Set<PredictionType> types, PredictionType type, Supplier<T> model) {
    return types.contains(type) ? Optional.of(model.get()) : Optional.empty();
  }
}

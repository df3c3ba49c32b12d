package com.rfid3.foresight.prediction.ledger;

import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that one step of a run answers for: what it does not name among them is retired.
 *
 * @param types types that are switched on
 * @param after ids after this one, empty for from the first
 * @param upTo ids up to this one, empty for to the last; the same as {@code after} for it alone
 * @param shard the part of those ids that is meant
 */
public record Scope(
    Set<PredictionType> types, TargetKind kind, String after, String upTo, Shard shard) {

  /** All rows of a kind. */
  public static Scope all(Set<PredictionType> types, TargetKind kind) {
    return new Scope(types, kind, "", "", Shard.WHOLE);
  }

  /** The rows of one id. */
  public static Scope one(Set<PredictionType> types, TargetKind kind, String id) {
    return new Scope(types, kind, id, id, Shard.WHOLE);
  }

  /** The condition, in SQL, that a row is of these types and ids, whichever part they are of. */
  String condition(String alias) {
    String words =
        types.stream()
            .sorted()
            .map(type -> "'" + type.wire() + "'")
            .collect(Collectors.joining(","));
    String from = !after.isEmpty() && after.equals(upTo) ? ">=" : ">";
    return """
        %1$sprediction_type IN (%2$s) AND %1$starget_kind = ?
           AND %1$starget_id %3$s ? AND (? = '' OR %1$starget_id <= ?)\
        """
        .formatted(alias, words, from);
  }

  /** The values of the condition. */
  List<Object> bounds() {
    return List.of(kind.wire(), after, upTo, upTo);
  }
}

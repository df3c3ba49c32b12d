package com.rfid3.foresight.contracts.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.List;

/**
 * One alert of the merged list. {@code id} is {@code health_N} for a legacy alert, {@code pred_N}
 * for a predictive one; {@code confidence} (0 to 1) and {@code expectedLoss} (dollars) are the
 * prediction's. {@code reasons} says what each stage of the merge found about it, {@code
 * silencedBy} which silences and rules fold it, {@code explainedBy} which prediction explains a
 * legacy alert, {@code foldedInto} which legacy alert a prediction explains, {@code
 * acknowledgedUntil} when an acknowledgement ends by itself.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertView(
    String id,
    String type,
    Severity severity,
    String message,
    String itemId,
    Instant createdAt,
    String source,
    String kind,
    Double confidence,
    Double expectedLoss,
    String status,
    String category,
    String store,
    String groupId,
    List<String> related,
    Boolean acknowledged,
    Boolean silenced,
    Instant snoozedUntil,
    String lineageId,
    List<MergeReason> reasons,
    List<String> silencedBy,
    String explainedBy,
    String foldedInto,
    Instant acknowledgedUntil) {

  /** An alert of which only what it says itself is known. */
  public AlertView(
      String id,
      String type,
      Severity severity,
      String message,
      String itemId,
      Instant createdAt,
      String source,
      String kind,
      Double confidence,
      Double expectedLoss,
      String status,
      String category,
      String store,
      String groupId,
      List<String> related,
      Boolean acknowledged,
      Boolean silenced,
      Instant snoozedUntil,
      String lineageId,
      List<MergeReason> reasons) {
    this(
        id,
        type,
        severity,
        message,
        itemId,
        createdAt,
        source,
        kind,
        confidence,
        expectedLoss,
        status,
        category,
        store,
        groupId,
        related,
        acknowledged,
        silenced,
        snoozedUntil,
        lineageId,
        reasons,
        null,
        null,
        null,
        null);
  }
}

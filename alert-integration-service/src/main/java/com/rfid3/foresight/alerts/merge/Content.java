package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.policy.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * What an alert says: its source, kind and cause, what it is about, the sentence, and since when.
 */
public record Content(
    String source,
    String kind,
    Cause cause,
    Subject subject,
    Words words,
    Optional<Instant> createdAt,
    String lineageId) {

  /** The value of a field that no stage changes. */
  String label(Field field, AlertId id) {
    return switch (field) {
      case ID -> id.wire();
      case TYPE -> id.origin().type();
      case SOURCE -> source;
      case KIND -> kind;
      case CAUSE -> cause.name();
      case ITEM_ID -> subject.item();
      case RENTAL_CLASS -> subject.rentalClass();
      case CATEGORY -> subject.category();
      case STORE -> subject.store();
      case MESSAGE -> message();
      case SEVERITY, STATUS -> "";
    };
  }

  /** The sentence. */
  public String message() {
    return words.text();
  }
}

package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.alerts.policy.Field;
import com.rfid3.foresight.alerts.policy.Labelled;
import java.util.Comparator;

/**
 * One alert on its way through the merge, which alone holds it and changes it. What the stages
 * compare again and again is read off once.
 */
final class Draft implements Labelled {
  /** The order of the list. */
  static final Comparator<Draft> ORDER = Draft::compare;

  private final AlertId id;
  private final Content content;
  private final String fingerprint;
  private final boolean ofItem;
  private final long created;
  private Trail trail = Trail.START;
  private Weight weight;
  private double loss;
  private Marks marks;
  private Bonds bonds = Bonds.NONE;
  private String classKey;
  private Draft before;
  private int itemNumber;
  private Family family;

  /** A legacy alert, which is known by its row. */
  Draft(AlertId id, Content content, Weight weight, Marks marks) {
    this(id, content, weight, marks, "");
  }

  Draft(AlertId id, Content content, Weight weight, Marks marks, String fingerprint) {
    this.id = id;
    this.content = content;
    this.fingerprint = fingerprint;
    this.ofItem = !content.subject().item().isBlank();
    this.created = Rank.micros(content.createdAt());
    this.marks = marks;
    weigh(weight);
  }

  MergedAlert finished() {
    return new MergedAlert(id, content, weight, marks, bonds, trail);
  }

  /** Leaves one of a stage's fixed phrases. */
  void because(Step step, String phrase) {
    trail = trail.then(step, phrase);
  }

  /** Leaves words that are of this one alert. */
  void becauseOfItsOwn(Step step, String words) {
    trail = trail.thenOfItsOwn(step, words);
  }

  void weigh(Weight heavier) {
    weight = heavier;
    loss = heavier.loss();
  }

  void mark(Marks changed) {
    marks = changed;
  }

  void bind(Bonds changed) {
    bonds = changed;
  }

  /** Chains it to the alert of its item that came before it; {@code null} where none did. */
  void follows(Draft earlier, int number) {
    before = earlier;
    itemNumber = number;
  }

  void belongsTo(Family its) {
    family = its;
  }

  AlertId id() {
    return id;
  }

  boolean isExisting() {
    return id.origin() == Origin.EXISTING_SYSTEM;
  }

  Content content() {
    return content;
  }

  Subject subject() {
    return content.subject();
  }

  boolean isOfItem() {
    return ofItem;
  }

  /** The number of its item; only after it was chained to the alerts of its item. */
  int itemNumber() {
    return itemNumber;
  }

  /** The rental class as all its spellings share it. */
  String classKey() {
    if (classKey == null) {
      classKey = subject().classKey();
    }
    return classKey;
  }

  /** Whether both are the same alert, told twice. */
  boolean isToldLike(Draft other) {
    return isExisting()
        ? id.equals(other.id)
        : !other.isExisting() && fingerprint.equals(other.fingerprint);
  }

  /** The same for alerts that are told alike. */
  int printHash() {
    return isExisting() ? Long.hashCode(id.number()) : fingerprint.hashCode();
  }

  long created() {
    return created;
  }

  double loss() {
    return loss;
  }

  Weight weight() {
    return weight;
  }

  Marks marks() {
    return marks;
  }

  Bonds bonds() {
    return bonds;
  }

  Draft before() {
    return before;
  }

  Family family() {
    return family;
  }

  @Override
  public String label(Field field) {
    return switch (field) {
      case SEVERITY -> weight.severity().wire();
      case STATUS -> marks.status().wire();
      default -> content.label(field, id);
    };
  }

  private static int compare(Draft one, Draft other) {
    int order = other.weight.severity().compareTo(one.weight.severity());
    if (order == 0) {
      order = Double.compare(other.loss, one.loss);
    }
    if (order == 0) {
      order = Long.compare(other.created, one.created);
    }
    return order == 0 ? one.id.compareTo(other.id) : order;
  }
}

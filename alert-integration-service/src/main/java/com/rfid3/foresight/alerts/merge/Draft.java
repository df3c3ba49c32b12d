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

  private static final int STEPS = Step.values().length;

  private final AlertId id;
  private final Content content;
  private final String itemKey;
  private final String classKey;
  private final long created;
  private final String[] reasons = new String[STEPS];
  private String fingerprint = "";
  private Weight weight;
  private double loss;
  private Marks marks;
  private Bonds bonds = Bonds.NONE;
  private Draft before;
  private Family family;

  Draft(AlertId id, Content content, Weight weight, Marks marks) {
    this.id = id;
    this.content = content;
    this.itemKey = content.subject().itemKey();
    this.classKey = content.subject().classKey();
    this.created = Rank.micros(content.createdAt());
    this.marks = marks;
    weigh(weight);
  }

  MergedAlert finished() {
    return new MergedAlert(id, fingerprint, content, weight, marks, bonds, new Trail(reasons));
  }

  void because(Step step, String reason) {
    reasons[step.ordinal()] = reason;
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

  void knownBy(String print) {
    fingerprint = print;
  }

  /** Chains it to the alert of its item that came before it. */
  void follows(Draft earlier) {
    before = earlier;
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

  String itemKey() {
    return itemKey;
  }

  String classKey() {
    return classKey;
  }

  String fingerprint() {
    return fingerprint;
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

package com.rfid3.foresight.contracts.feature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with a record, and what a person does about it. */
public enum WorklistKind {
  @JsonProperty("never_returned")
  NEVER_RETURNED("Scan it in where it is, or set it to Missing or Sold."),
  @JsonProperty("unmapped_class")
  UNMAPPED_CLASS("Give the class a category on the categories page."),
  @JsonProperty("wrong_category")
  WRONG_CATEGORY("Correct the category of the class on the categories page."),
  @JsonProperty("impossible_date")
  IMPOSSIBLE_DATE("Correct the date in the system that wrote it, or set the scanner's clock."),
  @JsonProperty("rejected_line")
  REJECTED_LINE("Correct the contract in the point of sale and import it again."),
  @JsonProperty("unseen_item")
  UNSEEN_ITEM("Look for it in its bin: scan it, or set it to Missing."),
  @JsonProperty("unknown_tag")
  UNKNOWN_TAG("Give the tag an item, or take the tag out of use."),
  @JsonProperty("unknown_status")
  UNKNOWN_STATUS("Scan the item again and choose a status."),
  @JsonProperty("no_grade")
  NO_GRADE("Grade the item at its next scan.");

  private final String fix;

  WorklistKind(String fix) {
    this.fix = fix;
  }

  /** What to do, for a person. */
  public String fix() {
    return fix;
  }

  /** The name as JSON and parameters spell it. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a wire name. */
  public static Optional<WorklistKind> of(String wire) {
    return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
  }
}

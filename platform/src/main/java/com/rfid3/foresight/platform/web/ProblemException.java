package com.rfid3.foresight.platform.web;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.contracts.common.Violation;
import java.util.List;
import java.util.Optional;

/** A refusal whose words are meant for the caller. */
public class ProblemException extends RuntimeException {
  private final ProblemCode code;
  private final transient List<Violation> violations;
  private final String itemId;

  public ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of(), null);
  }

  private ProblemException(
      ProblemCode code, String detail, List<Violation> violations, String itemId) {
    super(detail);
    this.code = code;
    this.violations = List.copyOf(violations);
    this.itemId = itemId;
  }

  /** Parameters or members that do not hold, all of them named. */
  public static ProblemException invalid(List<Violation> violations) {
    String fields = String.join(", ", violations.stream().map(Violation::field).toList());
    return new ProblemException(
        ProblemCode.INVALID_PARAMETERS, "Invalid: " + fields, violations, null);
  }

  /** The database says that there is no such item. */
  public static ProblemException itemNotFound(String itemId) {
    return new ProblemException(ProblemCode.ITEM_NOT_FOUND, "Item not found", List.of(), itemId);
  }

  public ProblemCode code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Optional<String> itemId() {
    return Optional.ofNullable(itemId);
  }
}

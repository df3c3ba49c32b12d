package com.rfid3.foresight.schema.report;

import java.util.List;

/** The findings of a command, in the order they were made. */
public record Report(List<Finding> findings) {
  public Report {
    findings = List.copyOf(findings);
  }

  public boolean failed() {
    return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL);
  }

  /** One line for each finding, its remedy on a line of its own. */
  public String text() {
    var width = findings.stream().mapToInt(finding -> finding.what().length()).max().orElse(1);
    var text = new StringBuilder();
    for (var finding : findings) {
      text.append(
          "%-4s  %-"
              .concat(width + "s  %s%n")
              .formatted(finding.verdict(), finding.what(), finding.seen()));
      if (!finding.remedy().isEmpty()) {
        text.append("      → ").append(finding.remedy()).append(System.lineSeparator());
      }
    }
    return text.toString();
  }
}

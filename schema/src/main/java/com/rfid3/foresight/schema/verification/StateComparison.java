package com.rfid3.foresight.schema.verification;

import com.rfid3.foresight.schema.report.Finding;
import com.rfid3.foresight.schema.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Compares the legacy database before and after. */
public final class StateComparison {
  private final LegacyState before;
  private final LegacyState after;

  public StateComparison(LegacyState before, LegacyState after) {
    this.before = before;
    this.after = after;
  }

  /** Definitions and rows must be the same. */
  public Report strict() {
    return compare(false);
  }

  /** Definitions must be the same; rows move on a live system and are told. */
  public Report live() {
    return compare(true);
  }

  private Report compare(boolean live) {
    var names = new TreeSet<>(before.objects().keySet());
    names.addAll(after.objects().keySet());
    var findings = new ArrayList<Finding>();
    for (var name : names) {
      findings.addAll(compare(name, live));
    }
    var equal = names.size() - findings.stream().map(Finding::what).distinct().count();
    findings.addFirst(
        Finding.ok("equal", "%d of %d tables, views and programs".formatted(equal, names.size())));
    return new Report(findings);
  }

  private List<Finding> compare(String name, boolean live) {
    var was = before.objects().get(name);
    var is = after.objects().get(name);
    if (was == null) {
      var seen = "was not there before";
      return List.of(
          live ? Finding.note(name, seen) : Finding.fail(name, seen, "somebody created it since"));
    }
    if (is == null) {
      return List.of(Finding.fail(name, "is gone", "restore it from a backup of the shop's own"));
    }
    var findings = new ArrayList<Finding>();
    if (!was.definition().equals(is.definition())) {
      findings.add(
          Finding.fail(
              name,
              "definition differs: " + firstDifference(was.definition(), is.definition()),
              "compare with the definition kept in the backup folder"));
    }
    if (was.rows() != is.rows() || !was.checksum().equals(is.checksum())) {
      var seen = "rows differ: %d before, %d now".formatted(was.rows(), is.rows());
      findings.add(
          live
              ? Finding.note(name, seen + " (a live system's rows move)")
              : Finding.fail(name, seen, "on a live system use --live"));
    }
    return findings;
  }

  private static String firstDifference(String was, String is) {
    var before = new ArrayList<>(Arrays.asList(was.split("\n", -1)));
    var after = new ArrayList<>(Arrays.asList(is.split("\n", -1)));
    var gone = new ArrayList<>(before);
    gone.removeAll(after);
    after.removeAll(before);
    return "- %s + %s".formatted(gone.stream().limit(2).toList(), after.stream().limit(2).toList());
  }
}

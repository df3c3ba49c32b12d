package com.rfid3.foresight.featurestore.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that was ever known of one tag: a history for each instant of knowing. */
public record KnownHistory(String tagId, List<KnownScan> scans) {

  /**
   * The history as it was known at an instant; empty where the tag had not been heard of. A tag all
   * of whose scans had been taken back by then has a history without scans.
   */
  public Optional<TagHistory> knownAt(Instant knownAt) {
    boolean heardOf = scans.stream().anyMatch(scan -> !scan.seenAt().isAfter(knownAt));
    return heardOf
        ? Optional.of(
            new TagHistory(
                tagId,
                scans.stream()
                    .filter(scan -> scan.isKnownAt(knownAt))
                    .map(KnownScan::scan)
                    .toList()))
        : Optional.empty();
  }
}

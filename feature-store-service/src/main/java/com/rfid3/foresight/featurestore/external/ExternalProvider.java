package com.rfid3.foresight.featurestore.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Somebody who knows what the shop's own data do not hold. Blocking, and over within its time. */
interface ExternalProvider {
  /** Under which its outcomes stand in the job history. */
  String name();

  /** How often it has news; in between what it said holds. */
  Duration every();

  /**
   * What it says now: values as they are pushed, not checked yet.
   *
   * @throws IOException if it says nothing that can be used
   */
  List<JsonNode> read(Instant now) throws IOException, InterruptedException;
}

package com.rfid3.foresight.gateway.access;

import io.smallrye.mutiny.Uni;

/** Looks into tokens of an identity provider. */
interface Bearers {

  /** Whether there is a provider to believe. */
  boolean areRead();

  /** The pass that a token is worth, refused where it is not good. */
  Uni<Pass> read(String token);
}

package com.rfid3.foresight.gateway.status;

import java.util.Set;

/** What the suite consists of and stands on. */
enum Component {
  DATABASE,
  CACHE,
  PREDICTIONS,
  FEATURES,
  ALERTS;

  /** Those without which nothing is predicted. */
  static final Set<Component> SERVICES = Set.of(PREDICTIONS, FEATURES, ALERTS);
}

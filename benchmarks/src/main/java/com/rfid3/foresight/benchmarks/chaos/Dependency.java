package com.rfid3.foresight.benchmarks.chaos;

import com.rfid3.foresight.localstack.testing.WrongServer.Manner;
import java.util.Locale;

/** What the gateway stands on, and how each says that it fails. */
enum Dependency {
  PREDICTIONS("FORESIGHT_PREDICTIONS_URL", Manner.HTTP_ERRORS),
  FEATURES("FORESIGHT_FEATURES_URL", Manner.HTTP_ERRORS),
  ALERTS("FORESIGHT_ALERTS_URL", Manner.HTTP_ERRORS),
  REDIS("FORESIGHT_REDIS_URL", Manner.REDIS_ERRORS),
  DATABASE("FORESIGHT_DB_PORT", Manner.DATABASE_ERRORS),
  LEGACY("FORESIGHT_LEGACY_URL", Manner.HTTP_ERRORS),
  /** There where the suite was started with it. */
  UNLEASH("FORESIGHT_UNLEASH_URL", Manner.HTTP_ERRORS);

  private final String setting;
  private final Manner errors;

  Dependency(String setting, Manner errors) {
    this.setting = setting;
    this.errors = errors;
  }

  /** The setting of the gateway that says where it is. */
  String setting() {
    return setting;
  }

  Manner errors() {
    return errors;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

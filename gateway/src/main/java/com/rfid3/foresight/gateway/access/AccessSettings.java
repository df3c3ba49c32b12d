package com.rfid3.foresight.gateway.access;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Who is let in. Why each number is what it is stands in application.properties. */
@ConfigMapping(prefix = "foresight.access")
public interface AccessSettings {

  /** Whether reading, too, needs somebody who has signed in. */
  boolean requireSignIn();

  /** How long a browser stays signed in. */
  Duration sessionLife();

  /** How long what a proof was found to be is taken for granted. */
  Duration verifiedFor();

  /** How long somebody once verified may still read while the database is away. */
  Duration graceWithoutDatabase();
}

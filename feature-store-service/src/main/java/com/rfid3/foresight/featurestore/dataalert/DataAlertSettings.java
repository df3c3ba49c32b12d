package com.rfid3.foresight.featurestore.dataalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;

/** From when on the state of the data is worth an alert, and how alerts are told. */
@ConfigMapping(prefix = "foresight.data-alerts")
public interface DataAlertSettings {

  /** How often open alerts are told again; a lost telling is made up for by the next. */
  @WithDefault("1m")
  Duration every();

  /**
   * How long an alert stands without being told again. Several tellings may be lost before an alert
   * that is still open is taken for over.
   */
  @WithDefault("10m")
  Duration standing();

  /** Age of the last complete cycle from which features are stale; a few missed cycles are none. */
  @WithDefault("30m")
  Duration staleAfter();

  /** Population stability index from which a feature has moved; Siddiqi's 0.25. */
  @WithDefault("0.25")
  @DecimalMin("0")
  double drift();

  /** Share of compared values that may differ between serving and training: none but by chance. */
  @WithDefault("0.01")
  @DecimalMin("0")
  double skewShare();
}

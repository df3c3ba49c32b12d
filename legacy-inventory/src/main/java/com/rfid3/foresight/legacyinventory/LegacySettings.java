package com.rfid3.foresight.legacyinventory;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;

/** Where the legacy tables are and which clock its scans were written by. */
@ConfigMapping(prefix = "foresight.legacy")
public interface LegacySettings {

  /** Database that holds the legacy tables. Quoted into SQL, hence the narrow alphabet. */
  @Pattern(regexp = "[A-Za-z0-9_]{1,64}")
  String database();

  /** Zone of {@code scan_date}: the shop's own clock. */
  ZoneId zone();
}

package com.rfid3.foresight.legacyinventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Where the legacy tables are and which clock its scans were written by. */
@ConfigMapping(prefix = "foresight.legacy")
public interface LegacySettings {

  /** Database that holds the legacy tables. Quoted into SQL, hence the narrow alphabet. */
  @Pattern(regexp = "[A-Za-z0-9_]{1,64}")
  String database();

  /** Zone of {@code scan_date}: the shop's own clock. */
  ZoneId zone();

  /** A copy of the legacy database for reads of whole tables. */
  Replica replica();

  /** Where the copy is, and what happens without it. */
  interface Replica {
    /** Such as {@code mysql://replica:3306/rfid_inventory}; empty where there is none. */
    Optional<String> url();

    /** How long a replica that failed is left alone; the shop's own server is asked meanwhile. */
    @WithDefault("1m")
    Duration pause();

    /**
     * How far behind it may be and still be read. Two cycles: features may be as old as that for
     * other reasons, too.
     */
    @WithDefault("10m")
    Duration mostLag();
  }
}

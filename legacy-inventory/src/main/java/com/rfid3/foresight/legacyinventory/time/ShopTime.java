package com.rfid3.foresight.legacyinventory.time;

import com.rfid3.foresight.legacyinventory.LegacySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Between the shop's local times, in which scans are written, and instants. */
@ApplicationScoped
public class ShopTime {
  private final ZoneId zone;

  @Inject
  public ShopTime(LegacySettings settings) {
    this(settings.zone());
  }

  public ShopTime(ZoneId zone) {
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /**
   * The instant of a local scan time. In the hour that the clock repeats in autumn the earlier one
   * is meant; a time that the clock skipped in spring moves on by the gap.
   */
  public Instant instantOf(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  /** The local time that the shop's clock shows at an instant. */
  public LocalDateTime localOf(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** The shop's calendar date at an instant. */
  public LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The instant at which a shop day begins. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The Monday of the week that holds a day. */
  public static LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}

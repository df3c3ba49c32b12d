package com.rfid3.foresight.benchmarks.accuracy;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.contracts.feature.GradeSpan;
import com.rfid3.foresight.contracts.feature.ServiceExposure;
import com.rfid3.foresight.contracts.feature.ServiceOutcome;
import com.rfid3.foresight.contracts.feature.WeeklyTurns;
import com.rfid3.foresight.legacyinventory.grade.Grade;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopRows;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.fleet.WearModel;
import com.rfid3.foresight.localstack.shop.history.HealthAlert;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosContract;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import com.rfid3.foresight.prediction.maintenance.MaintenanceHistory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The scans of a demo shop as labels of wear, by the feature store's rules, each rental with the
 * true chance of a need, which everything in the scans tells.
 */
final class WearScans implements ShopRows {
  private static final double YEAR = 365.25 * 24;

  private final Map<String, List<Scan>> byTag = new TreeMap<>();
  private final List<Rental> rentals = new ArrayList<>();
  private final List<GradeSpan> grades = new ArrayList<>();

  /** A rental, its outcome, and the true chance of a need. */
  record Rental(ServiceExposure exposure, double chance) {}

  private WearScans() {}

  static WearScans of(ShopPlan plan) {
    var scans = new WearScans();
    DemoShop.of(plan).tell(scans);
    scans.byTag.forEach((tag, of) -> new Life(scans, tag, of).tell());
    scans.rentals.sort(Comparator.comparing(each -> each.exposure.rentedAt()));
    return scans;
  }

  List<Rental> rentals() {
    return List.copyOf(rentals);
  }

  /** The history as a training reads it. */
  MaintenanceHistory history() {
    var exposures = rentals.stream().map(Rental::exposure).toList();
    return new MaintenanceHistory(exposures, turns(exposures), fleet(), grades);
  }

  private List<WeeklyTurns> turns(List<ServiceExposure> exposures) {
    var units = new TreeMap<String, WeeklyTurns>();
    for (ServiceExposure each : exposures) {
      LocalDate monday =
          LocalDate.ofInstant(each.rentedAt(), ZoneOffset.UTC)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      units.merge(
          each.rentalClass() + "@" + monday,
          new WeeklyTurns(each.rentalClass(), each.category(), monday, 1, true),
          (one, other) ->
              new WeeklyTurns(one.rentalClass(), one.category(), monday, one.units() + 1, true));
    }
    return List.copyOf(units.values());
  }

  private List<ClassState> fleet() {
    var units = new TreeMap<String, Set<String>>();
    var category = new TreeMap<String, String>();
    byTag.forEach(
        (tag, scans) -> {
          RentalClass of = scans.getFirst().rentalClass();
          units.computeIfAbsent(of.rentalClassNum(), none -> new TreeSet<>()).add(tag);
          category.put(of.rentalClassNum(), of.category().name());
        });
    return units.entrySet().stream()
        .map(
            each ->
                new ClassState(
                    each.getKey(),
                    category.get(each.getKey()),
                    each.getKey(),
                    each.getValue().size(),
                    0,
                    0,
                    0,
                    null,
                    null,
                    false))
        .toList();
  }

  @Override
  public void scan(Scan scan) {
    if (!scan.rentalClass().isConsumed()) {
      byTag
          .computeIfAbsent(scan.tag().strip().toUpperCase(Locale.ROOT), none -> new ArrayList<>())
          .add(scan);
    }
  }

  /** One item from its first scan to its last. */
  private static final class Life {
    private final WearScans all;
    private final String tag;
    private final List<Scan> scans;
    private int sinceService;
    private Optional<Grade> grade = Optional.empty();

    Life(WearScans all, String tag, List<Scan> scans) {
      this.all = all;
      this.tag = tag;
      this.scans = new ArrayList<>(scans);
      this.scans.sort(Comparator.comparing(Scan::at));
    }

    void tell() {
      String contract = "";
      for (int i = 0; i < scans.size(); i++) {
        Scan scan = scans.get(i);
        graded(scan);
        boolean rental = isCustomers(scan) && !scan.contract().equals(contract);
        if (rental) {
          contract = scan.contract();
          rented(scan, i);
        }
      }
    }

    private void graded(Scan scan) {
      var given = Grade.of(scan.quality());
      if (given.isPresent() && !given.equals(grade)) {
        grade = given;
        all.grades.add(
            new GradeSpan(
                tag,
                scan.rentalClass().rentalClassNum(),
                scan.rentalClass().category().name(),
                given.get().spelling(),
                utc(scan),
                utc(scans.getLast()),
                null,
                null,
                null,
                0,
                true));
      }
    }

    private void rented(Scan scan, int at) {
      double years = Duration.between(scans.getFirst().at(), scan.at()).toHours() / YEAR;
      double chance =
          WearModel.TRUE.serviceChance(
              scan.rentalClass().category(),
              sinceService,
              years,
              grade.map(each -> each.stepsBelow(Grade.A_PLUS)).orElse(0));
      ServiceOutcome outcome = ServiceOutcome.CENSORED;
      Instant seen = null;
      for (int next = at + 1; next < scans.size() && seen == null; next++) {
        Scan later = scans.get(next);
        boolean again = later.contract().equals(scan.contract());
        Optional<ServiceOutcome> shown = again ? Optional.empty() : shown(later);
        if (shown.isPresent()) {
          outcome = shown.get();
          seen = utc(later);
        }
      }
      var exposure =
          new ServiceExposure(
              tag,
              scan.rentalClass().rentalClassNum(),
              scan.rentalClass().category().name(),
              scan.contract(),
              utc(scan),
              outcome,
              seen,
              sinceService);
      all.rentals.add(new Rental(exposure, chance));
      sinceService = outcome == ServiceOutcome.SERVICE_NEED ? 0 : sinceService + 1;
    }

    private static Optional<ServiceOutcome> shown(Scan scan) {
      if (scan.type() == ScanType.RENTAL) {
        return Optional.of(
            isCustomers(scan) ? ServiceOutcome.EVENT_FREE : ServiceOutcome.INSPECTION_FLOW);
      }
      return switch (scan.status()) {
        case "Repair", "Missing" -> Optional.of(ServiceOutcome.SERVICE_NEED);
        case "Needs to be Inspected" ->
            Optional.of(
                scan.serviceRequired()
                    ? ServiceOutcome.SERVICE_NEED
                    : ServiceOutcome.INSPECTION_FLOW);
        case "Wet", "Wash" -> Optional.of(ServiceOutcome.INSPECTION_FLOW);
        case "Ready to Rent", "Staged" -> Optional.of(ServiceOutcome.EVENT_FREE);
        default -> Optional.empty();
      };
    }

    private static boolean isCustomers(Scan scan) {
      String contract = scan.contract().strip().toUpperCase(Locale.ROOT);
      return scan.type() == ScanType.RENTAL
          && !contract.isEmpty()
          && !contract.startsWith("L")
          && !contract.equals("TEST");
    }

    private static Instant utc(Scan scan) {
      return scan.at().toInstant(ZoneOffset.UTC);
    }
  }

  @Override
  public void item(RfidItem item) {}

  @Override
  public void posItem(PosItem item) {}

  @Override
  public void alert(HealthAlert alert) {}

  @Override
  public void contract(PosContract contract) {}
}

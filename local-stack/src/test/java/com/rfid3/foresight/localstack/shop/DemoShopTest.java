package com.rfid3.foresight.localstack.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.rfid3.foresight.localstack.shop.fleet.RfidItem;
import com.rfid3.foresight.localstack.shop.history.Scan;
import com.rfid3.foresight.localstack.shop.history.ScanType;
import com.rfid3.foresight.localstack.shop.pos.PosItem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shop in the real shop's size against what was measured on the real shop. */
class DemoShopTest {

  private static final ShopPlan PLAN = ShopPlan.shop(Clocks.FIXED);
  private static final RecordedShop SHOP = new RecordedShop(PLAN);

  @Test
  void hasTheRealShopsCounts() {
    assertThat(SHOP.items).hasSize(12_477);
    assertThat(SHOP.posItems).hasSize(53_465);
    assertThat(SHOP.scans).hasSize(26_574);
    assertThat(SHOP.items.stream().map(RfidItem::rentalClass).distinct()).hasSize(488);
    assertThat(SHOP.items.stream().map(i -> i.rentalClass().category()).distinct()).hasSize(41);
  }

  @Test
  void knowsOnlyTheRealStatusesTypesAndGrades() {
    assertThat(SHOP.items.stream().map(RfidItem::status).collect(Collectors.toSet()))
        .isEqualTo(
            Set.of(
                "Ready to Rent",
                "Sold",
                "On Rent",
                "Needs to be Inspected",
                "Wet",
                "Repair",
                "Missing"));
    Set<String> statuses = SHOP.scans.stream().map(Scan::status).collect(Collectors.toSet());
    assertThat(statuses)
        .contains(
            "Ready to Rent",
            "On Rent",
            "Needs to be Inspected",
            "Delivered",
            "Repair",
            "Wet",
            "",
            "Staged",
            "Wash");
    assertThat(SHOP.scans.stream().map(s -> s.type().spelling()).collect(Collectors.toSet()))
        .isEqualTo(Set.of("Touch Scan", "Rental", "Return", "Delivery", "Pickup"));
    assertThat(SHOP.items.stream().map(RfidItem::quality).collect(Collectors.toSet()))
        .isSubsetOf("A+", "A", "A-", "B+", "B", "B-", "C", "C-", "");
  }

  @Test
  void shiftsTheFieldsOfAFewRows() {
    List<Scan> shifted =
        SHOP.scans.stream().filter(s -> s.quality().equals("Ready to Rent")).toList();
    assertThat(shifted).hasSizeBetween(2, 8).allMatch(s -> s.status().equalsIgnoreCase(s.tag()));
  }

  @Test
  void recordsAboutFortyTwoReturnsPerHundredRentals() {
    double rentals = SHOP.scans.stream().filter(RecordedShop.isA(ScanType.RENTAL)).count();
    double returns = SHOP.scans.stream().filter(RecordedShop.isA(ScanType.RETURN)).count();
    assertThat(returns / rentals).isCloseTo(0.42, within(0.06));
  }

  @Test
  void sendsAQuarterOfRentalsToTheLaundry() {
    double rentals = SHOP.scans.stream().filter(RecordedShop.isA(ScanType.RENTAL)).count();
    List<Scan> laundry = SHOP.scans.stream().filter(s -> s.contract().startsWith("L")).toList();
    assertThat(laundry.size() / rentals).isCloseTo(0.25, within(0.06));
    assertThat(laundry.stream().map(Scan::client).distinct()).hasSize(1);
    assertThat(laundry.stream().map(Scan::contract).distinct().count()).isBetween(18L, 36L);
  }

  @Test
  void hasTestContractsOddOnesAndScansWithoutContract() {
    assertThat(SHOP.scans.stream().filter(s -> s.contract().equals("Test")).count())
        .isBetween(60L, 220L);
    assertThat(
            SHOP.scans.stream()
                .map(Scan::contract)
                .filter(c -> !c.isEmpty() && !c.matches("[0-9]+|L[0-9]+|Test"))
                .distinct())
        .hasSize(2);
    assertThat(SHOP.scans)
        .allMatch(
            s ->
                s.contract().isEmpty()
                    == (s.type() == ScanType.TOUCH || s.type() == ScanType.RETURN));
  }

  @Test
  void holdsDuplicatesAndRescans() {
    Set<String> keys = new HashSet<>();
    long surplus =
        SHOP.scans.stream()
            .filter(s -> !keys.add(RecordedShop.key(s) + s.type() + s.at() + s.contract()))
            .count();
    assertThat(surplus).isBetween(450L, 950L);
    Set<String> moments = new HashSet<>();
    long distinct =
        SHOP.customerRentals().filter(s -> moments.add(RecordedShop.key(s) + s.at())).count();
    assertThat(distinct - SHOP.turns().size()).as("re-scans of one contract").isBetween(120L, 400L);
  }

  @Test
  void scansTagsThatHaveNoItem() {
    Set<String> known =
        SHOP.items.stream().map(i -> i.tag().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
    long orphans = SHOP.byTag().keySet().stream().filter(tag -> !known.contains(tag)).count();
    assertThat(orphans).isBetween(150L, 250L);
  }

  @Test
  void hasOddTagsAndOtherSpellings() {
    Set<String> tags = SHOP.items.stream().map(RfidItem::tag).collect(Collectors.toSet());
    assertThat(tags).hasSize(SHOP.items.size());
    assertThat(tags.stream().filter(t -> !t.matches("[A-Za-z0-9-]+")).count())
        .isBetween(130L, 210L);
    assertThat(tags).anyMatch(t -> t.contains("/")).anyMatch(t -> t.contains("#"));
    assertThat(tags).anyMatch(t -> t.contains("?")).anyMatch(t -> t.contains(" "));
    assertThat(SHOP.scans.stream().filter(s -> !s.tag().equals(RecordedShop.key(s))))
        .as("spelled in lower case")
        .hasSizeGreaterThan(20);
    assertThat(SHOP.items.stream().filter(i -> i.lastScanned().isEmpty()).count())
        .isBetween(45L, 110L);
  }

  @Test
  void keepsItemsAndTheirLastScansTogether() {
    var byTag = SHOP.byTag();
    assertThat(SHOP.items)
        .filteredOn(
            i -> i.lastScanned().isPresent() && byTag.containsKey(i.tag().toUpperCase(Locale.ROOT)))
        .allMatch(
            i ->
                i.lastScanned()
                    .get()
                    .equals(byTag.get(i.tag().toUpperCase(Locale.ROOT)).getLast().at()));
  }

  @Test
  void endsAtItsClock() {
    assertThat(SHOP.scans).noneMatch(s -> s.at().isAfter(PLAN.localEnd()));
    assertThat(SHOP.scans).noneMatch(s -> s.at().toLocalDate().isBefore(PLAN.firstMonday()));
    assertThat(SHOP.scans).anyMatch(s -> !s.at().toLocalDate().isBefore(PLAN.lastMonday()));
  }

  @Test
  void pricesMostClassesAndMarksUpWhatItSells() {
    List<PosItem> ofClasses =
        SHOP.posItems.stream().filter(p -> p.itemNum() < PosItemsNumbers.FIRST_OTHER).toList();
    assertThat(ofClasses).hasSize(487);
    assertThat(ofClasses.stream().filter(p -> !p.rates().isEmpty()).count()).isBetween(310L, 400L);
    assertThat(SHOP.posItems.stream().map(PosItem::itemNum).distinct()).hasSize(53_465);
  }

  @Test
  void mapsNineHundredAndNineClassesWithItsFaults() {
    var mapping = DemoShop.of(PLAN).catalog().mapping();
    assertThat(mapping.mappings()).hasSize(909);
    assertThat(mapping.unmapped()).hasSize(8);
    assertThat(mapping.mappings().stream().map(m -> m.category()).distinct())
        .contains("Test Category A", "testing", "Added New Category", "Beverage Dispeners");
  }

  @Test
  void tradesMoreInSeasonAndOnFridays() {
    var turns = SHOP.turns();
    long summer = turns.stream().filter(s -> s.at().getMonthValue() >= 6).count();
    long spring =
        turns.stream()
            .filter(s -> s.at().toLocalDate().isBefore(LocalDate.of(2026, 4, 15)))
            .count();
    assertThat(summer / 16.0).as("per week").isGreaterThan(1.5 * spring / 12);
    long friday = turns.stream().filter(s -> s.at().getDayOfWeek().getValue() == 5).count();
    long sunday = turns.stream().filter(s -> s.at().getDayOfWeek().getValue() == 7).count();
    assertThat(friday).isGreaterThan(3 * sunday);
  }

  private static final class PosItemsNumbers {
    static final int FIRST_OTHER = 200_000;
  }
}

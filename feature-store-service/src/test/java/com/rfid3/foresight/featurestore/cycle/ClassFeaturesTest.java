package com.rfid3.foresight.featurestore.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.contracts.feature.ClassState;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.category.CategoryMap;
import com.rfid3.foresight.featurestore.usage.Turn;
import com.rfid3.foresight.featurestore.value.EntityValues;
import com.rfid3.foresight.featurestore.value.Measurement;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassFeaturesTest {
  private static final Instant AS_OF = Instant.parse("2026-06-01T12:00:00Z");
  private static final CategoryMap MAP =
      CategoryMap.of(
          List.of(
              new ClassMapping("1", "Tables", "", ""), new ClassMapping("2", "Tables", "", "")));

  private final ClassFeatures features =
      new ClassFeatures(AS_OF, MAP::of, List.of(state("1", false), state("2", true)));

  @Test
  void countsTurnsOfAClassAndItsCategoryByWindow() {
    features.add(turn("1", 3));
    features.add(turn("1", 20));
    features.add(turn("1", 80));
    features.add(turn("1", 91));

    var ofClass = of(features.classes(), "1");
    assertThat(ofClass.get(Feature.CLASS_TURNS_7D).value()).hasValue(1);
    assertThat(ofClass.get(Feature.CLASS_TURNS_28D).value()).hasValue(2);
    assertThat(ofClass.get(Feature.CLASS_TURNS_90D).value()).hasValue(3);
    assertThat(of(features.categories(), "Tables").get(Feature.CATEGORY_TURNS_28D).value())
        .hasValue(2);
  }

  @Test
  void consumptionIsNoTurnOfACategory() {
    features.add(turn("2", 3));

    assertThat(of(features.classes(), "2").get(Feature.CLASS_TURNS_7D).value()).hasValue(1);
    assertThat(of(features.categories(), "Tables").get(Feature.CATEGORY_TURNS_7D).value())
        .hasValue(0);
  }

  @Test
  void aTurnOfNoKnownClassIsUnmappedAndAClassWithoutFleetHasTurnsOnly() {
    features.add(turn("", 3));
    features.add(turn("9", 3));

    assertThat(of(features.categories(), "Unmapped").get(Feature.CATEGORY_TURNS_7D).value())
        .hasValue(2);
    assertThat(of(features.classes(), "9")).doesNotContainKey(Feature.TAGGED_UNITS);
  }

  @Test
  void anUnknownPriceIsKnownToBeUnknown() {
    var values = of(features.classes(), "1");

    assertThat(values.get(Feature.DAILY_RATE).value()).hasValue(9.5);
    assertThat(values.get(Feature.RETAIL_PRICE).value()).isEmpty();
  }

  private static Map<Feature, Measurement> of(List<EntityValues> all, String entity) {
    return all.stream()
        .filter(each -> each.entity().equals(entity))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static Turn turn(String rentalClass, int daysAgo) {
    return new Turn("E1", rentalClass, "5", AS_OF.minus(Duration.ofDays(daysAgo)), LocalDate.EPOCH);
  }

  private static ClassState state(String rentalClass, boolean resale) {
    return new ClassState(rentalClass, "Tables", "TABLE", 4, 2, 1, 1, 9.5, null, resale);
  }
}

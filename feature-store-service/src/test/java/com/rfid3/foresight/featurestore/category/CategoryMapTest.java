package com.rfid3.foresight.featurestore.category;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.legacyinventory.rentalclass.ClassMapping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryMapTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Test Category A", "Test Category B", "testing", "Added New Category", " "})
  void whatPeopleLeftBehindWhileTryingIsNoCategory(String junk) {
    assertThat(mapped("1", junk).of("1")).isEqualTo("Unmapped");
  }

  @Test
  void joinsAMisspeltCategoryWithTheOneThatWasMeant() {
    assertThat(mapped("1", "Beverage Dispeners").of("1")).isEqualTo("Beverage Dispensers");
  }

  @Test
  void theGardenChairIsAChairUnlessSomebodyHasPutItElsewhere() {
    assertThat(mapped("63099", "Linens").of("63099")).isEqualTo("Chairs");
    assertThat(mapped("63099", "Outdoor").of("63099")).isEqualTo("Outdoor");
  }

  @Test
  void aChairIsNoLinenWhateverItsNumberAndACoverForOneIsNoChair() {
    assertThat(named("Wood Folding Chair White").of("1")).isEqualTo("Chairs");
    assertThat(named("Chair Cover Black").of("1")).isEqualTo("Linens");
  }

  @Test
  void keepsEveryOtherCategoryAndFindsClassesInAnySpelling() {
    assertThat(mapped("63131a", "Tables").of("63131A ")).isEqualTo("Tables");
    assertThat(mapped("63131", "Tastings").of("63131")).isEqualTo("Tastings");
  }

  @Test
  void aClassThatNobodyMappedIsUnmapped() {
    assertThat(mapped("1", "Tables").of("2")).isEqualTo("Unmapped");
    assertThat(mapped("1", "Tables").of("")).isEqualTo("Unmapped");
  }

  private static CategoryMap named(String name) {
    return CategoryMap.of(List.of(new ClassMapping("1", "Linens", "", name)));
  }

  private static CategoryMap mapped(String rentalClass, String category) {
    return CategoryMap.of(List.of(new ClassMapping(rentalClass, category, "", "")));
  }
}

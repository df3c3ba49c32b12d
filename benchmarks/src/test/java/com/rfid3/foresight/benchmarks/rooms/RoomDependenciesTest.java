package com.rfid3.foresight.benchmarks.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each room may depend on, as docs and poms promise it. */
class RoomDependenciesTest {
  private static final String ROOT = "com.rfid3.foresight.";

  private static JavaClasses suite;

  /** A room by its package, and the rooms it may use. */
  private record Room(String name, List<String> uses) {

    private static Room of(String name, String... uses) {
      return new Room(name, List.of(uses));
    }

    private String[] forbidden() {
      return Stream.concat(rooms().map(Room::name), Stream.of("benchmarks"))
          .filter(other -> !other.equals(name) && !uses.contains(other))
          .map(other -> ROOT + other + "..")
          .toArray(String[]::new);
    }
  }

  /** {@code benchmarks} may use all and has no row. */
  private static Stream<Room> rooms() {
    return Stream.of(
        Room.of("contracts"),
        Room.of("legacyinventory"),
        Room.of("forecasting"),
        Room.of("schema"),
        Room.of("platform", "contracts", "legacyinventory"),
        Room.of("localstack", "schema"),
        Room.of("featurestore", "contracts", "platform", "legacyinventory"),
        Room.of("prediction", "contracts", "platform", "forecasting", "legacyinventory"),
        Room.of("alerts", "contracts", "platform", "legacyinventory"),
        Room.of("gateway", "contracts", "platform", "legacyinventory"));
  }

  @BeforeAll
  static void readTheSuite() {
    suite =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.rfid3.foresight");
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatItMay(Room room) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + room.name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room.forbidden())
        .check(suite);
  }

  @Test
  void onlyPredictionTouchesSmile() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "prediction..", ROOT + "benchmarks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("smile..")
        .allowEmptyShould(true)
        .check(suite);
  }

  @Test
  void onlySchemaAndTheLocalStackTouchJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "schema..", ROOT + "localstack..", ROOT + "benchmarks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(suite);
  }

  @Test
  void forecastingIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "forecasting..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(ROOT + "forecasting..", "java..")
        .check(suite);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith("jakarta.inject.Inject").check(suite);
  }

  @Test
  void theSuiteWasRead() {
    assertThat(suite.stream().map(JavaClass::getPackageName))
        .anyMatch(name -> name.startsWith(ROOT + "gateway"))
        .anyMatch(name -> name.startsWith(ROOT + "forecasting"));
  }
}

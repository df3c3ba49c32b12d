package com.rfid3.foresight.benchmarks.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each room may depend on, as docs and poms promise it. */
class RoomDependenciesTest {
  private static final String ROOT = "com.rfid3.foresight.";

  private static JavaClasses suite;

  /** Each room with the rooms it may use; {@code benchmarks} may use all and has no row. */
  enum Room {
    CONTRACTS("contracts"),
    LEGACY_INVENTORY("legacyinventory"),
    FORECASTING("forecasting"),
    SCHEMA("schema"),
    PLATFORM("platform", "contracts", "legacyinventory"),
    LOCAL_STACK("localstack", "schema"),
    FEATURE_STORE("featurestore", "contracts", "platform", "legacyinventory"),
    PREDICTION("prediction", "contracts", "platform", "forecasting", "legacyinventory"),
    ALERTS("alerts", "contracts", "platform", "legacyinventory"),
    GATEWAY("gateway", "contracts", "platform", "legacyinventory");

    private final String name;
    private final List<String> uses;

    Room(String name, String... uses) {
      this.name = name;
      this.uses = List.of(uses);
    }

    private String[] forbidden() {
      return Stream.concat(Arrays.stream(values()).map(room -> room.name), Stream.of("benchmarks"))
          .filter(other -> !other.equals(name) && !uses.contains(other))
          .map(other -> ROOT + other + "..")
          .toArray(String[]::new);
    }
  }

  @BeforeAll
  static void readTheSuite() {
    suite =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.rfid3.foresight");
  }

  @ParameterizedTest
  @EnumSource(Room.class)
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
    org.assertj.core.api.Assertions.assertThat(suite.stream().map(JavaClass::getPackageName))
        .anyMatch(name -> name.startsWith(ROOT + "gateway"))
        .anyMatch(name -> name.startsWith(ROOT + "forecasting"));
  }
}

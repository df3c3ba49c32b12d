package com.rfid3.foresight.benchmarks.licences;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.benchmarks.licences.ShippedLicences.Recorded;
import com.rfid3.foresight.benchmarks.licences.ShippedLicences.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LicencesTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> ROOMS =
      List.of(
          "gateway",
          "prediction-service",
          "feature-store-service",
          "alert-integration-service",
          "schema",
          "local-stack");

  @ParameterizedTest
  @FieldSource("ROOMS")
  void everythingARoomShipsIsPermissiveOrRecorded(String room) {
    Set<Recorded> recorded = ShippedLicences.recorded(ROOT);

    assertThat(shipped(room))
        .hasSizeGreaterThan(5)
        .filteredOn(each -> !recorded.contains(new Recorded(room, each.dependency())))
        .allMatch(ShippedLicences::isPermissive);
  }

  @Test
  void everyRecordedExceptionIsStillNeeded() {
    Set<Recorded> notPermissive =
        ROOMS.stream()
            .flatMap(room -> shipped(room).stream())
            .filter(each -> !ShippedLicences.isPermissive(each))
            .map(each -> new Recorded(each.room(), each.dependency()))
            .collect(Collectors.toSet());

    assertThat(ShippedLicences.recorded(ROOT)).isEqualTo(notPermissive);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(GNU 3) Smile (a:b:1 - http://x) | false",
        "(GPL-3.0) One (a:b:1 - http://x) | false",
        "(AGPL-3.0) One (a:b:1 - http://x) | false",
        "(SSPL-1.0) (GPL-2.0) One (a:b:1 - http://x) | false",
        "(Unknown license) One (a:b:1 - no url defined) | false",
        "(EPL 2.0) (GPL2 w/ CPE) Either (a:b:1 - http://x) | true",
        "(The MIT License (MIT)) Nested (of a kind) (a:b:1 - http://x) | true",
      })
  void aLicenceIsPermissiveOrNot(String line, boolean permissive) {
    Shipped shipped = ShippedLicences.read("room", "     " + line);

    assertThat(shipped.dependency()).isEqualTo("a:b");
    assertThat(ShippedLicences.isPermissive(shipped)).isEqualTo(permissive);
  }

  private static List<Shipped> shipped(String room) {
    return ShippedLicences.of(ROOT, room)
        .orElseThrow(
            () -> new AssertionError(room + " wrote no report: build it with -am, or all rooms"));
  }
}

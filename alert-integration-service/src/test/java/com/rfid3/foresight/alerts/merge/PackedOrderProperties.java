package com.rfid3.foresight.alerts.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.alerts.identity.AlertId;
import com.rfid3.foresight.alerts.identity.Spelling;
import com.rfid3.foresight.alerts.identity.Subject;
import com.rfid3.foresight.alerts.identity.Weight;
import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What makes the merge fast gives the same as what it stands for. */
class PackedOrderProperties {

  @Property(tries = 200)
  void packedOrderIsTheOrder(@ForAll("alerts") List<Draft> alerts) {
    Draft[] expected = alerts.toArray(Draft[]::new);
    Arrays.sort(expected, Draft.ORDER);

    assertThat(PackedOrder.sorted(new ArrayList<>(alerts))).containsExactly(expected);
  }

  @Property
  void spellingsAreComparedAsTheyAreFolded(
      @ForAll("spellings") String one, @ForAll("spellings") String other) {
    boolean same = Spelling.fold(one).equals(Spelling.fold(other));

    assertThat(Spelling.same(one, other)).isEqualTo(same);
    assertThat(Spelling.hash(one)).isEqualTo(Spelling.fold(one).hashCode());
  }

  @Property(tries = 200)
  void itemsAreNumberedBySpelling(@ForAll("manySpellings") List<String> items) {
    ItemNumbers numbers = new ItemNumbers(items.size());
    List<String> inOrder = items.stream().map(Spelling::fold).distinct().toList();

    for (String item : items) {
      assertThat(numbers.of(item)).isEqualTo(inOrder.indexOf(Spelling.fold(item)));
    }
  }

  @Provide
  Arbitrary<List<Draft>> alerts() {
    Arbitrary<Double> losses = Arbitraries.of(0.0, -0.0, 1e-9, 120.5, 120.500001, 1e12);
    Arbitrary<Optional<Instant>> times =
        Arbitraries.of(
            Optional.empty(),
            Optional.of(Instant.EPOCH),
            Optional.of(Instant.parse("0001-01-01T00:00:00Z")),
            Optional.of(Instant.parse("9999-12-31T23:59:59.999999Z")),
            Optional.of(Instant.parse("2026-01-31T10:30:00.000001Z")),
            Optional.of(Instant.parse("2026-01-31T10:30:00.000002Z")),
            Optional.of(Instant.parse("2026-01-31T10:30:01Z")));
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.of(Severity.class),
            losses,
            times)
        .as(PackedOrderProperties::alert)
        .list()
        .ofMaxSize(300)
        .uniqueElements(Draft::id);
  }

  private static Draft alert(
      boolean legacy, long id, Severity severity, double loss, Optional<Instant> created) {
    return new Draft(
        legacy ? AlertId.health(id) : AlertId.pred(id),
        new Content(
            "s", "k", Cause.OTHER, new Subject("", "", "", ""), new Words.Said("x"), created, ""),
        new Weight(severity, OptionalDouble.empty(), OptionalDouble.of(loss)),
        Marks.of(Status.ACTIVE));
  }

  @Provide
  Arbitrary<String> spellings() {
    return Arbitraries.strings().withChars("aAbÉé \t\u2003\u00a0K\u212aß").ofMaxLength(4);
  }

  @Provide
  Arbitrary<List<String>> manySpellings() {
    return spellings().list().ofMinSize(1).ofMaxSize(60);
  }
}

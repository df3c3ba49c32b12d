package com.rfid3.foresight.prediction.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShardTest {

  @Property
  void everyIdIsOfOnePartWhateverItsCase(
      @ForAll String id, @ForAll @IntRange(min = 1, max = 9) int of) {
    var holding = IntStream.range(0, of).filter(index -> new Shard(index, of).holds(id)).toArray();
    assertThat(holding).hasSize(1);
    assertThat(new Shard(holding[0], of).holds(Place.folded(id) + " ")).isTrue();
  }

  @Test
  void theHashIsThatOfTheDatabase() {
    // SELECT CRC32('e28011') is 3027101434.
    assertThat(new Shard(2, 4).holds("E28011 ")).isTrue();
    assertThat(new Shard(1, 4).condition("a.target_id"))
        .isEqualTo(" AND MOD(CRC32(LOWER(RTRIM(a.target_id))), 4) = 1");
    assertThat(Shard.WHOLE.condition("target_id")).isEmpty();
  }

  @Test
  void partsAreAboutEqual() {
    long held =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "300833b2ddd90140%08x".formatted(i).toUpperCase(Locale.ROOT))
            .filter(new Shard(2, 4)::holds)
            .count();
    assertThat(held).isBetween(2_350L, 2_650L);
  }

  @Test
  void aPartThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> new Shard(4, 4)).hasMessage("There is no shard 4 of 4");
    assertThatThrownBy(() -> new Shard(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Shard(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}

package com.rfid3.foresight.prediction.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rfid3.foresight.prediction.forest.UnfitArtifact.Fault;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForestFormatTest {
  private static final Noise NOISE = new Noise(200, 1);
  private static final CalibratedForest FOREST =
      new CalibratedForest(
          SmileTrees.grow(
              Noise.FEATURES,
              NOISE.rows,
              NOISE.held,
              new SmileTrees.Settings(5, 3, 6, 5, 0.1, 1, 1)),
          new Isotonic(List.of(0.1, 0.6), List.of(0.2, 0.7)));
  private static final byte[] BYTES = ForestFormat.bytes(FOREST);

  @Test
  void whatIsReadSaysWhatWasWritten() {
    CalibratedForest read = ForestFormat.read(BYTES);
    assertThat(read).isEqualTo(FOREST);
    assertThat(read.probability(NOISE.rows[5])).isEqualTo(FOREST.probability(NOISE.rows[5]));
  }

  @Test
  void anotherReleasesFormatIsNamedAsSuch() {
    byte[] newer = BYTES.clone();
    newer[7] = 2;
    assertThatExceptionOfType(UnfitArtifact.class)
        .isThrownBy(() -> ForestFormat.read(newer))
        .satisfies(unfit -> assertThat(unfit.fault()).isEqualTo(Fault.INCOMPATIBLE));
  }

  @Property(tries = 200)
  void anEndThatIsCutOffIsRefused(@ForAll @IntRange(max = 400) int cut) {
    byte[] part = Arrays.copyOf(BYTES, Math.min(BYTES.length - 1, cut));
    assertThatExceptionOfType(UnfitArtifact.class).isThrownBy(() -> ForestFormat.read(part));
  }

  @Property(tries = 500)
  void noByteCanMakeReadingFailOtherwise(
      @ForAll @IntRange(max = 100_000) int at, @ForAll byte value) {
    byte[] changed = BYTES.clone();
    changed[at % changed.length] = value;
    try {
      ForestFormat.read(changed).probability(NOISE.rows[0]);
    } catch (UnfitArtifact refused) {
      assertThat(refused.fault()).isIn(Fault.CORRUPT, Fault.INCOMPATIBLE);
    }
  }
}

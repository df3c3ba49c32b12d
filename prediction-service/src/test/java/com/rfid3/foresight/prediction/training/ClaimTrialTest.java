package com.rfid3.foresight.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTrialTest {
  /** Claims of which every so many held, each said to hold as likely as one case does. */
  private static List<PastClaim> claims(int count, int everySoMany) {
    var claims = new ArrayList<PastClaim>();
    for (int i = 0; i < count; i++) {
      claims.add(new PastClaim(new double[] {0.2}, once -> once, i % everySoMany == 0));
    }
    return claims;
  }

  @Test
  void aModelThatExpectedTwiceTheEventsIsScaledToAboutHalf() {
    double scale = ClaimTrial.scale(claims(1_000, 10), row -> row[0]);
    assertThat(scale).isCloseTo(110.0 / 210, within(1e-9));
  }

  @Test
  void fewClaimsLeaveAModelNearlyAsItIs() {
    assertThat(ClaimTrial.scale(claims(10, 20), row -> row[0])).isBetween(0.9, 1.0);
    assertThat(ClaimTrial.scale(List.of(), row -> row[0])).isEqualTo(1);
  }

  @Test
  void theScaleIsLearnedOnTheEarlierClaimsAlone() {
    var trial = new ClaimTrial(claims(1_000, 10), claims(50, 1));
    double[] said = trial.said(row -> row[0]);
    assertThat(said).hasSize(50);
    assertThat(said[0]).isCloseTo(0.2 * 110 / 210, within(1e-9));
    assertThat(new ClaimTrial(claims(1_000, 10), claims(50, 25)).said(row -> row[0]))
        .isEqualTo(said);
    assertThat(trial.held()).containsOnly(true);
  }

  @Test
  void noCaseIsSaidToBeLikelierThanCertain() {
    var sure = new PastClaim(new double[] {0.9}, once -> once, true);
    var trial = new ClaimTrial(claims(1_000, 1), List.of(sure));
    assertThat(trial.said(row -> row[0])).containsExactly(1);
  }
}

package com.rfid3.foresight.gateway.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rfid3.foresight.contracts.common.Severity;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AlertCursorTest {
  private static final AlertRank RANK =
      new AlertRank(Severity.HIGH, 12.5, Instant.parse("2026-01-31T10:00:00Z"), "health_17");

  @Property
  void comesBackAsItWent(@ForAll Severity severity, @ForAll double loss) {
    AlertCursor cursor =
        new AlertCursor(new AlertRank(severity, loss, Instant.EPOCH, "pred_9"), "up-stream==");

    assertThat(AlertCursor.of(cursor.text())).isEqualTo(cursor);
  }

  @Property
  void anythingElseIsRefused(@ForAll String text) {
    assertThatThrownBy(() -> AlertCursor.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void aChangedCharacterIsRefused() {
    String text = new AlertCursor(RANK, "").text();
    String broken =
        text.substring(0, 20) + (text.charAt(20) == 'A' ? 'B' : 'A') + text.substring(21);

    assertThatThrownBy(() -> AlertCursor.of(broken)).isInstanceOf(IllegalArgumentException.class);
  }
}

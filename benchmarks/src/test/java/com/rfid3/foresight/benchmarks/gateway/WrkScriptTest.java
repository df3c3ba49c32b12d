package com.rfid3.foresight.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrkScriptTest {

  @Test
  void pathsStandInTheirOrder() {
    assertThat(WrkScript.inTurn(List.of("/a", "/b?c=1")).text())
        .contains("{\n  \"/a\",\n  \"/b?c=1\"\n}")
        .contains("turn = turn % #paths + 1")
        .doesNotContain("delay");
  }

  @Test
  void aRestIsGivenInMilliseconds() {
    assertThat(new WrkScript(List.of("/a"), Duration.ofMillis(50)).text())
        .endsWith("delay = function() return 50 end\n");
  }

  @Test
  void whatWouldEndTheTextIsRefused() {
    assertThatThrownBy(() -> WrkScript.inTurn(List.of("/a\"")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WrkScript.inTurn(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

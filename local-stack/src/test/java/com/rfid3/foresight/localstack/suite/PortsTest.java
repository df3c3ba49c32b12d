package com.rfid3.foresight.localstack.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void areTheUsualOnesUnlessSet() {
    var ports = Ports.of(Map.of("FORESIGHT_REDIS_PORT", " 7000 "));
    assertThat(ports.of(Part.REDIS)).isEqualTo(7000);
    assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
    assertThat(ports.url(Part.ALERTS)).isEqualTo("http://127.0.0.1:8183");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "-1", "65536", "80.0"})
  void nameTheSettingThatHoldsNoPort(String text) {
    assertThatThrownBy(() -> Ports.of(Map.of("FORESIGHT_GATEWAY_PORT", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FORESIGHT_GATEWAY_PORT=" + text);
  }

  @Test
  void complainOfEachTakenOneWithItsSetting() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var number = Integer.toString(taken.getLocalPort());
      assertThat(Ports.of(Map.of("FORESIGHT_LEGACY_PORT", number)).complaints(false))
          .anySatisfy(
              complaint ->
                  assertThat(complaint)
                      .contains(number, "legacy stand-in", "FORESIGHT_LEGACY_PORT"));
    }
  }
}

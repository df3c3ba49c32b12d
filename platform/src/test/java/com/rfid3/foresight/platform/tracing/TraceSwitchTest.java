package com.rfid3.foresight.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceSwitchTest {

  private static SmallRyeConfig with(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .withSources(new TraceSwitch())
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void withoutACollectorNothingIsTraced(String url) {
    var config = with(Map.of(TraceSwitch.URL, url));
    assertThat(config.getValue(TraceSwitch.OFF, Boolean.class)).isTrue();
    assertThat(config.getOptionalValue(TraceSwitch.COLLECTOR, String.class)).isEmpty();
  }

  @Test
  void nobodyIsNamedWhereNothingIsSet() {
    assertThat(with(Map.of()).getValue(TraceSwitch.OFF, Boolean.class)).isTrue();
  }

  @Test
  void anAddressSwitchesItOn() {
    var config = with(Map.of(TraceSwitch.URL, "http://collector:4318"));
    assertThat(config.getValue(TraceSwitch.OFF, Boolean.class)).isFalse();
    assertThat(config.getValue(TraceSwitch.COLLECTOR, String.class))
        .isEqualTo("http://collector:4318");
  }

  @Test
  void anInstallationMaySayOtherwise() {
    var config = with(Map.of(TraceSwitch.URL, "http://collector:4318", TraceSwitch.OFF, "true"));
    assertThat(config.getValue(TraceSwitch.OFF, Boolean.class)).isTrue();
  }
}

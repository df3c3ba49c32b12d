package com.rfid3.foresight.platform.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** One setting decides: with a collector's address tracing is on, without it it is off. */
public final class TraceSwitch implements ConfigSourceFactory {
  static final String URL = "foresight.traces.url";
  static final String OFF = "quarkus.otel.sdk.disabled";
  static final String COLLECTOR = "quarkus.otel.exporter.otlp.endpoint";
  // Above the suite's own defaults, below whatever an installation says.
  private static final int ORDINAL = 60;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue given = context.getValue(URL);
    String url = given == null || given.getValue() == null ? "" : given.getValue().strip();
    Map<String, String> settings =
        url.isEmpty() ? Map.of(OFF, "true") : Map.of(OFF, "false", COLLECTOR, url);
    return List.of(new PropertiesConfigSource(settings, "traces", ORDINAL));
  }
}

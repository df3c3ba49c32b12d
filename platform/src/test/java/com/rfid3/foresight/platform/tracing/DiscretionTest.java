package com.rfid3.foresight.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

  private static String seen(SpanKind kind, String attribute, String value) {
    var key = AttributeKey.stringKey(attribute);
    try (var provider = SdkTracerProvider.builder().addSpanProcessor(new Discretion()).build()) {
      var span =
          provider
              .get("test")
              .spanBuilder("span")
              .setSpanKind(kind)
              .setAllAttributes(Attributes.of(key, value))
              .startSpan();
      span.end();
      return ((ReadableSpan) span).getAttribute(key);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER, client.address, 10.0.0.7, hidden",
    "SERVER, network.peer.address, 10.0.0.7, hidden",
    "SERVER, user_agent.original, Firefox, hidden",
    "SERVER, url.query, customer=Smith, hidden",
    "SERVER, url.path, /customers/Smith/contracts, /customers/…",
    "SERVER, url.path, /v1/items/E28/predictions, /v1/items/E28/predictions",
    "SERVER, http.request.method, GET, GET",
    // The database's own address is nobody's.
    "CLIENT, network.peer.address, 10.0.0.8, 10.0.0.8",
    "CLIENT, url.full, http://alerts:8080/v1/alerts?actor=Smith, http://alerts:8080/v1/alerts",
  })
  void whatIsShown(SpanKind kind, String attribute, String value, String shown) {
    assertThat(seen(kind, attribute, value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"/, /", "/tab, /tab", "'', ''", "/api/x/y, /api/x/y", "/apis/x, /apis/…", "*, *"})
  void pathsThatAreNotTheSuitesOwnAreCutShort(String path, String shown) {
    assertThat(Discretion.shown(path)).isEqualTo(shown);
  }

  @Test
  void whatWasNotThereIsNotMadeUp() {
    try (var provider = SdkTracerProvider.builder().addSpanProcessor(new Discretion()).build()) {
      var span = provider.get("test").spanBuilder("x").setSpanKind(SpanKind.SERVER).startSpan();
      span.end();
      assertThat(((ReadableSpan) span).toSpanData().getAttributes().isEmpty()).isTrue();
    }
  }
}

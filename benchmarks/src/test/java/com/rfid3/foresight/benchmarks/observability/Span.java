package com.rfid3.foresight.benchmarks.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A span as a collector hears of it.
 *
 * @param service who made it
 * @param parent id of the span that it is a part of; empty for the first of a trace
 * @param attributes those that are texts; of the others the name alone
 * @param events number of events in it
 */
record Span(
    String service,
    String trace,
    String id,
    String parent,
    String name,
    Map<String, String> attributes,
    int events) {

  /** The spans of one OTLP request, {@code ExportTraceServiceRequest}. */
  static List<Span> allOf(byte[] request) {
    return Fields.of(request).messages(1).stream()
        .flatMap(
            resource -> {
              String service =
                  resource.messages(1).stream()
                      .map(about -> attributes(about.messages(1)).get("service.name"))
                      .findFirst()
                      .orElseThrow();
              return resource.messages(2).stream()
                  .flatMap(scope -> scope.messages(2).stream())
                  .map(span -> of(service, span));
            })
        .toList();
  }

  private static Span of(String service, Fields span) {
    var hex = HexFormat.of();
    return new Span(
        service,
        hex.formatHex(span.one(1)),
        hex.formatHex(span.one(2)),
        hex.formatHex(span.one(4)),
        new String(span.one(5), UTF_8),
        attributes(span.messages(9)),
        span.all(11).size());
  }

  private static Map<String, String> attributes(List<Fields> pairs) {
    Map<String, String> attributes = new HashMap<>();
    for (Fields pair : pairs) {
      Fields value = Fields.of(pair.one(2));
      attributes.put(new String(pair.one(1), UTF_8), new String(value.one(1), UTF_8));
    }
    return attributes;
  }
}

package com.rfid3.foresight.platform.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Keeps people out of the traces: no address or program of a caller, no query (what was searched
 * for), and of paths that are not the suite's own, such as a customer's page of the legacy
 * application, only the beginning. Parameters of statements never get in.
 */
@Singleton
class Discretion implements SpanProcessor {
  static final String HIDDEN = "hidden";
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
  private static final List<AttributeKey<String>> OF_THE_CALLER =
      List.of(
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("user_agent.original"),
          AttributeKey.stringKey("url.query"));
  private static final Set<String> OWN = Set.of("api", "v1", "foresight", "q");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (span.getKind() == SpanKind.SERVER) {
      OF_THE_CALLER.forEach(key -> hide(span, key));
      String path = span.getAttribute(PATH);
      if (path != null) {
        span.setAttribute(PATH, shown(path));
      }
    }
    String full = span.getAttribute(FULL);
    if (full != null) {
      span.setAttribute(FULL, full.replaceFirst("[?#].*", ""));
    }
  }

  private static void hide(ReadWriteSpan span, AttributeKey<String> key) {
    if (span.getAttribute(key) != null) {
      span.setAttribute(key, HIDDEN);
    }
  }

  /** A path as a trace may show it. */
  static String shown(String path) {
    int begin = path.startsWith("/") ? 1 : 0;
    int end = path.indexOf('/', begin);
    boolean isWhole = end < 0 || OWN.contains(path.substring(begin, end));
    return isWhole ? path : path.substring(0, end + 1) + "…";
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // What is known by the end only are sizes and statuses.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}

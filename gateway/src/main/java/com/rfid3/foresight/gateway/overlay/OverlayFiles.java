package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.access.Visitor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sends the files of the overlay, and what its script must know of the flags. Browsers keep them
 * and ask each time whether they have changed, so that a new release or a switched flag is seen.
 */
@ApplicationScoped
class OverlayFiles {
  /** What the script is to know, as JSON. */
  static final String CONFIGURATION = "/static/foresight/config.json";

  private static final Pattern NAME =
      Pattern.compile("/static/(js|css|foresight)(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)+");
  private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  private final OverlaySwitch overlay;
  // Only files that are there get in, so it stays as small as they are few.
  private final Map<String, OverlayFile> loaded = new ConcurrentHashMap<>();

  OverlayFiles(OverlaySwitch overlay) {
    this.overlay = overlay;
  }

  void mount(@Observes Router router) {
    for (String path :
        new String[] {OverlayTags.SCRIPT, OverlayTags.STYLE, "/static/foresight/*"}) {
      // After the front door and the pass-through, before the server's own files.
      router.route(path).order(Integer.MIN_VALUE + 2).handler(this::answer);
    }
  }

  private void answer(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (!READS.contains(method)) {
      context.response().setStatusCode(NOT_ALLOWED).putHeader("Allow", "GET, HEAD").end();
      return;
    }
    file(context)
        .ifPresentOrElse(
            file -> send(file, context.request()),
            () -> context.response().setStatusCode(NOT_FOUND).end());
  }

  private Optional<OverlayFile> file(RoutingContext context) {
    String path = context.normalizedPath();
    if (path.equals(CONFIGURATION)) {
      JsonObject configuration =
          OverlayConfiguration.of(overlay.flagsFor(context), Visitor.of(context).caller());
      return Optional.of(OverlayFile.of("application/json", configuration.toBuffer().getBytes()));
    }
    if (!NAME.matcher(path).matches()) {
      return Optional.empty();
    }
    Optional<OverlayFile> known =
        Optional.ofNullable(loaded.get(path)).or(() -> OverlayFile.at(path));
    known.ifPresent(file -> loaded.putIfAbsent(path, file));
    return known;
  }

  private static void send(OverlayFile file, HttpServerRequest asked) {
    HttpServerResponse response = asked.response();
    response
        .putHeader("ETag", file.tag())
        .putHeader("Cache-Control", "private, no-cache")
        .putHeader("Vary", "Accept-Encoding")
        .putHeader("X-Content-Type-Options", "nosniff");
    if (has(asked.getHeader("If-None-Match"), file.tag())) {
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    response.putHeader("Content-Type", file.type());
    String accepted = asked.getHeader("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    if (packed) {
      response.putHeader("Content-Encoding", "gzip");
    }
    response.end(packed ? file.packed() : file.plain());
  }

  private static boolean has(String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1)).map(String::strip).anyMatch(tag::equals);
  }
}

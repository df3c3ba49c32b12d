package com.rfid3.foresight.gateway.overlay;

import com.rfid3.foresight.gateway.passthrough.PageEdits;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Adds the overlay to the pages of callers for whom it is on. */
@ApplicationScoped
class OverlayEdits implements PageEdits {
  private final OverlaySwitch overlay;

  OverlayEdits(OverlaySwitch overlay) {
    this.overlay = overlay;
  }

  @Override
  public Optional<PageEdit> of(RoutingContext asked) {
    return overlay.isOnFor(asked) && PageRequest.isOne(asked.request())
        ? Optional.of(new OverlayEdit(asked))
        : Optional.empty();
  }

  private final class OverlayEdit implements PageEdit {
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext asked;

    private OverlayEdit(RoutingContext asked) {
      this.asked = asked;
    }

    @Override
    public void ask(MultiMap headers) {
      headers.set("Accept-Encoding", "identity");
      // A page that the caller has without the overlay must not be confirmed to it.
      headers.remove("If-Modified-Since");
      Optional.ofNullable(headers.get("If-None-Match"))
          .flatMap(OverlayVersion::unmarked)
          .ifPresentOrElse(
              tags -> headers.set("If-None-Match", tags), () -> headers.remove("If-None-Match"));
    }

    @Override
    public Optional<BodyEdit> answer(int status, MultiMap headers) {
      if (status == NOT_MODIFIED) {
        mark(headers);
        return Optional.empty();
      }
      // Asked again: it may have been switched off while the legacy application was thinking.
      if (!PageAnswer.isOne(status, headers) || !overlay.isOnFor(asked)) {
        return Optional.empty();
      }
      Packing packing = Packing.of(headers).orElseThrow();
      List<String> policies = List.copyOf(headers.getAll("Content-Security-Policy"));
      adapt(headers);
      return Optional.of(packing.before(new TagInsertion(own -> OverlayTags.under(policies, own))));
    }

    private static void adapt(MultiMap headers) {
      mark(headers);
      for (String name :
          List.of(
              "Content-Length",
              "Content-Encoding",
              "Content-MD5",
              "Digest",
              "Repr-Digest",
              "Content-Digest",
              "Last-Modified",
              "Accept-Ranges",
              "Expires")) {
        headers.remove(name);
      }
      // Asked for anew each time: what the flag takes out must not live on in a cache.
      headers.set("Cache-Control", "private, no-cache");
    }

    private static void mark(MultiMap headers) {
      String tag = headers.get("ETag");
      if (tag != null) {
        headers.set("ETag", OverlayVersion.marked(tag));
      }
    }
  }
}

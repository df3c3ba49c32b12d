package com.rfid3.foresight.gateway.access;

import com.rfid3.foresight.platform.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A stored key: whom it lets in, and what its text must hash to. */
record AccessKey(Holder holder, Hashes hashes, Optional<Instant> expiresAt, boolean revoked) {
  private static final Pattern FORM = Pattern.compile("fsk_([0-9a-f]{12})_[0-9a-f]{64}");

  /** Who comes in with it. */
  record Holder(String id, Caller caller, String segment, Set<String> scopes) {}

  /** The hash of its text, and that of the text before, good for a while after a rotation. */
  record Hashes(String current, Optional<String> previous, Optional<Instant> previousUntil) {}

  /** The id in a key's text; empty where it is not the text of a key. */
  static Optional<String> idIn(String text) {
    var form = FORM.matcher(text);
    return form.matches() ? Optional.of(form.group(1)) : Optional.empty();
  }

  /** Whether a text with this hash opens at this moment. Both hashes are always compared. */
  boolean opens(String hash, Instant now) {
    boolean current = Digest.same(hashes.current(), hash);
    boolean before = Digest.same(hashes.previous().orElse(hashes.current()), hash);
    boolean overlaps = hashes.previousUntil().map(until -> until.isAfter(now)).orElse(false);
    return isGood(now) && (current || (before && overlaps));
  }

  private boolean isGood(Instant now) {
    return !revoked && expiresAt.map(end -> end.isAfter(now)).orElse(true);
  }

  Pass pass() {
    Visitor visitor = new Visitor(holder.caller(), holder.segment(), holder.id());
    return new Pass(visitor, Pass.Means.KEY, holder.scopes(), "");
  }
}

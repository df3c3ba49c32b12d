package com.rfid3.foresight.platform.flags;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kill switch as one source tells it. Each throw of the switch has a higher epoch. */
public record KillState(boolean engaged, long epoch) {
  private static final Pattern TEXT = Pattern.compile("(on|off) (\\d{1,18})");
  static final KillState NEVER = new KillState(false, 0);

  /** The text that travels through Redis. */
  public String text() {
    return (engaged ? "off" : "on") + " " + epoch;
  }

  /** Reads {@link #text}; empty for anything else. */
  static Optional<KillState> parse(String text) {
    var words = TEXT.matcher(text);
    return words.matches()
        ? Optional.of(new KillState(words.group(1).equals("off"), Long.parseLong(words.group(2))))
        : Optional.empty();
  }

  /** What holds once this is heard too: an older epoch is a late word, and changes nothing. */
  KillState hearing(KillState heard) {
    return heard.epoch() >= epoch ? heard : this;
  }
}

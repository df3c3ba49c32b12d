package com.rfid3.foresight.alerts;

import com.rfid3.foresight.contracts.common.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every number of this service; application.properties says why each has its default. */
@ConfigMapping(prefix = "foresight.alerts")
public interface AlertSettings {

  /** Time between two polls of the predictions, which is also the slot of the cycle. */
  Duration pollInterval();

  /** Time between two looks at the tables, by every replica. */
  Duration viewInterval();

  /** How long a cycle may go silent before another replica takes its slot over. */
  Duration cycleLease();

  /** How long the history is kept, and what it rests on. */
  Duration historyKept();

  /** Whether acknowledging and resolving also set the legacy alert's own fields. */
  @WithDefault("false")
  boolean writeThrough();

  /** When alerts open and close. */
  Hysteresis hysteresis();

  /** Most legacy rows linked in one cycle. */
  @Min(0)
  @Max(1_000)
  int linksPerCycle();

  /** Channels that changes are sent to, by name; none by default. */
  Map<String, Channel> channels();

  /** Where changes are sent. Only configuration can name a target: no caller ever can. */
  interface Channel {

    /** How. */
    Type type();

    /** Web address that receives changes; webhooks only. */
    Optional<URI> url();

    /** Key that signs what a webhook is sent. */
    Optional<String> secret();

    /** Addresses that receive mail; e-mail only. */
    Optional<List<String>> to();

    /** Least severity that is sent without a rule naming this channel. */
    @WithDefault("high")
    Severity severityAtLeast();

    /** Whether every change is sent. */
    @WithDefault("true")
    boolean changes();

    /** Whether the daily list is sent. */
    @WithDefault("false")
    boolean digest();
  }

  /** Time between two looks at the outbox, by every replica. */
  Duration deliveryInterval();

  /** How failed messages are tried again. */
  Retry retry();

  /** The mail server. */
  Smtp smtp();

  /** When the daily list is sent, as the shop's clock shows it. */
  LocalTime digestAt();

  /** Waiting between tries. */
  interface Retry {

    /** After the first failure; each further one doubles it. */
    Duration first();

    /** At most. */
    Duration cap();
  }

  /** How mail leaves the house. */
  interface Smtp {

    /** Name or address of the server. */
    String host();

    /** Its port. */
    @Min(1)
    @Max(65_535)
    int port();

    /** Whether the connection is encrypted. */
    StartTls startTls();

    /** Sign-in, where the server asks for one. */
    Optional<String> user();

    /** The password of the sign-in. */
    Optional<String> password();

    /** Address that mails come from. */
    String from();
  }

  /** Whether to encrypt the way to the mail server. */
  enum StartTls {
    DISABLED,
    OPTIONAL,
    REQUIRED
  }

  /** Kinds of channels. */
  enum Type {
    WEBHOOK,
    EMAIL
  }

  /** Thresholds of opening and closing. */
  interface Hysteresis {

    /** Probability from which an alert opens. */
    @DecimalMin("0")
    @DecimalMax("1")
    double openAt();

    /** Probability below which it weakens. */
    @DecimalMin("0")
    @DecimalMax("1")
    double closeBelow();

    /** How long an alert stays open at least. */
    Duration minimumHold();

    /** How long it must have been weak before it closes. */
    Duration quietTime();
  }
}

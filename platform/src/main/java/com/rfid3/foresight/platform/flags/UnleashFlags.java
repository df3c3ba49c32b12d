package com.rfid3.foresight.platform.flags;

import io.getunleash.DefaultUnleash;
import io.getunleash.FeatureToggle;
import io.getunleash.Unleash;
import io.getunleash.UnleashContext;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The flags as Unleash decides them, through its official client. Evaluated in memory: a server
 * that is away, slow or gone mad costs age, and the last known definitions stand.
 */
@ApplicationScoped
public class UnleashFlags {

  private record Client(Unleash unleash, UnleashTurns turns, UnleashHearing hearing) {}

  private final Optional<Client> client;
  private volatile List<FeatureToggle> known = List.of();
  private volatile long generation;

  UnleashFlags(
      UnleashSettings settings,
      @ConfigProperty(name = "quarkus.application.name") String service,
      Clock clock) {
    this.client = settings.url().map(url -> connect(settings, service, clock));
  }

  private static Client connect(UnleashSettings settings, String service, Clock clock) {
    var turns = new UnleashTurns(settings.poll());
    var hearing = new UnleashHearing(clock);
    var config = UnleashStart.config(settings, service, turns, hearing);
    return new Client(new DefaultUnleash(config), turns, hearing);
  }

  /** Whether Unleash is the authority of this installation. */
  public boolean isAuthority() {
    return client.isPresent();
  }

  /** When the server was last heard; empty while the definitions are those of a file. */
  public Optional<Instant> heardAt() {
    return client.flatMap(found -> found.hearing().heardAt());
  }

  /** Fetches at once, for those who know of a change. */
  public void hurry() {
    client.ifPresent(found -> found.turns().hurry());
  }

  /** Grows whenever the definitions were replaced by others. */
  long generation() {
    client.ifPresent(found -> compare(definitions(found.unleash())));
    return generation;
  }

  // The client replaces its objects only where an answer brought something new.
  private synchronized void compare(List<FeatureToggle> now) {
    boolean same = now.size() == known.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i) == known.get(i);
    }
    if (!same) {
      known = now;
      generation++;
    }
  }

  private static List<FeatureToggle> definitions(Unleash unleash) {
    List<FeatureToggle> found = new ArrayList<>(Flag.values().length);
    for (Flag flag : Flag.values()) {
      unleash.more().getFeatureToggleDefinition(flag.name()).ifPresent(found::add);
    }
    return found;
  }

  /** Which flags are on for at least somebody; empty where Unleash is not the authority. */
  Optional<Map<Flag, Boolean>> forSomebody() {
    return client.map(
        found ->
            byFlag(
                flag ->
                    found
                        .unleash()
                        .more()
                        .getFeatureToggleDefinition(flag.name())
                        .map(FlagReach::reachesSomebody)
                        .orElse(false)));
  }

  /** Which flags are on for this caller where Unleash is the authority, not yet counted. */
  Map<Flag, Boolean> of(FlagCaller caller) {
    Map<String, Boolean> said = new HashMap<>();
    client.ifPresent(
        found ->
            found
                .unleash()
                .more()
                .evaluateAllToggles(context(caller))
                .forEach(toggle -> said.put(toggle.getName(), toggle.isEnabled())));
    return byFlag(flag -> said.getOrDefault(flag.name(), false));
  }

  /** Counts what somebody was told, for the dashboard. */
  void count(Map<Flag, Boolean> told) {
    client.ifPresent(
        found -> told.forEach((flag, on) -> found.unleash().more().count(flag.name(), on)));
  }

  private static UnleashContext context(FlagCaller caller) {
    UnleashContext.Builder context =
        UnleashContext.builder()
            .sessionId(caller.session())
            .addProperty("role", caller.role())
            .addProperty("store", caller.store())
            .addProperty("segment", caller.segment());
    // An empty user id would be one that all strangers share, and lists could name it.
    return caller.user().isEmpty() ? context.build() : context.userId(caller.user()).build();
  }

  private static Map<Flag, Boolean> byFlag(Predicate<Flag> isOn) {
    var decided = new EnumMap<Flag, Boolean>(Flag.class);
    for (Flag flag : Flag.values()) {
      decided.put(flag, isOn.test(flag));
    }
    return decided;
  }

  void end(@Observes ShutdownEvent shutdown) {
    client.ifPresent(found -> found.unleash().shutdown());
  }
}

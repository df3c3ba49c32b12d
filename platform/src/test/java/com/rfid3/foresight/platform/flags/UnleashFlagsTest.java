package com.rfid3.foresight.platform.flags;

import static com.rfid3.foresight.platform.flags.Flag.DEMAND_FORECASTING_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.PRICING_OPTIMIZATION_ENABLED;
import static com.rfid3.foresight.platform.flags.Flag.QUALITY_ANALYTICS_ENABLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The official client over definitions in files, while the server accepts and never answers. */
class UnleashFlagsTest {
  private static final String DEFINITIONS =
      """
      {"version":2,"features":[
       {"name":"DEMAND_FORECASTING_ENABLED","enabled":true,"strategies":[
         {"name":"flexibleRollout","parameters":{"rollout":"50","stickiness":"default","groupId":"d"}}]},
       {"name":"QUALITY_ANALYTICS_ENABLED","enabled":true,"strategies":[
         {"name":"flexibleRollout","parameters":{"rollout":"100","stickiness":"default","groupId":"q"},
          "constraints":[{"contextName":"role","operator":"IN","values":["admin"]}]}]},
       {"name":"PRICING_OPTIMIZATION_ENABLED","enabled":false,"strategies":[]}]}
      """;

  private record Settings(Optional<URI> url, Path backup, Optional<Path> bootstrap)
      implements UnleashSettings {
    @Override
    public Optional<String> token() {
      return Optional.of("none");
    }

    @Override
    public String environment() {
      return "production";
    }

    @Override
    public Duration poll() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration report() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Duration patience() {
      return Duration.ofMinutes(5);
    }
  }

  @TempDir Path folder;

  private ServerSocket hanging;
  private Optional<UnleashFlags> made = Optional.empty();

  @BeforeEach
  void aServerThatNeverAnswers() throws IOException {
    hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void end() throws IOException {
    made.ifPresent(flags -> flags.end(null));
    hanging.close();
  }

  @Test
  void withoutAnAddressItIsNotTheAuthority() {
    var flags =
        new UnleashFlags(
            new Settings(Optional.empty(), folder.resolve("b"), Optional.empty()),
            "test",
            Clock.systemUTC());

    assertThat(flags.isAuthority()).isFalse();
    assertThat(flags.of(FlagCaller.ANONYMOUS)).doesNotContainValue(true);
    assertThat(flags.forSomebody()).isEmpty();
  }

  @Test
  @Timeout(60)
  void aServerThatHangsKeepsNobodyWaitingAndOpensNothing() {
    var flags = start(Optional.empty());

    assertThat(flags.forSomebody().orElseThrow()).doesNotContainValue(true);
    assertThat(flags.heardAt()).isEmpty();
  }

  @Test
  void theBackupOfTheLastRunStands() throws IOException {
    Files.writeString(backup(), DEFINITIONS);

    Map<Flag, Boolean> somebody = start(Optional.empty()).forSomebody().orElseThrow();

    assertThat(somebody.get(DEMAND_FORECASTING_ENABLED)).isTrue();
    assertThat(somebody.get(PRICING_OPTIMIZATION_ENABLED)).isFalse();
  }

  @Test
  void theBootstrapFileStandsWhereThereIsNoBackup() throws IOException {
    var flags = start(Optional.of(file()));

    assertThat(flags.forSomebody().orElseThrow().get(DEMAND_FORECASTING_ENABLED)).isTrue();
    long before = flags.generation();
    assertThat(flags.generation()).as("nothing new").isEqualTo(before);
  }

  @Test
  void aRoleIsAskedFor() throws IOException {
    var flags = start(Optional.of(file()));

    assertThat(isOn(flags, QUALITY_ANALYTICS_ENABLED, FlagCaller.of("ada", "admin", ""))).isTrue();
    assertThat(isOn(flags, QUALITY_ANALYTICS_ENABLED, FlagCaller.of("eve", "viewer", "")))
        .isFalse();
    assertThat(isOn(flags, QUALITY_ANALYTICS_ENABLED, FlagCaller.ANONYMOUS)).isFalse();
  }

  @Test
  void aGradualRolloutStaysWithEachPerson() throws IOException {
    var flags = start(Optional.of(file()));
    long on =
        IntStream.range(0, 400)
            .filter(
                person -> {
                  var caller = FlagCaller.of("person-" + person, "viewer", "");
                  boolean first = isOn(flags, DEMAND_FORECASTING_ENABLED, caller);
                  assertThat(isOn(flags, DEMAND_FORECASTING_ENABLED, caller)).isEqualTo(first);
                  return first;
                })
            .count();

    assertThat(on).isBetween(140L, 260L);
    boolean stranger = isOn(flags, DEMAND_FORECASTING_ENABLED, FlagCaller.ANONYMOUS);
    for (int look = 0; look < 20; look++) {
      assertThat(isOn(flags, DEMAND_FORECASTING_ENABLED, FlagCaller.ANONYMOUS)).isEqualTo(stranger);
    }
  }

  @Test
  void whatIsOnForAnybodyIsOnForSomebody() throws IOException {
    var flags = start(Optional.of(file()));
    Map<Flag, Boolean> somebody = flags.forSomebody().orElseThrow();

    for (String role : new String[] {"admin", "viewer", "anonymous"}) {
      flags
          .of(FlagCaller.of("p-" + role, role, ""))
          .forEach((flag, on) -> assertThat(on && !somebody.get(flag)).as(flag.name()).isFalse());
    }
  }

  private UnleashFlags start(Optional<Path> bootstrap) {
    var url = URI.create("http://127.0.0.1:" + hanging.getLocalPort() + "/api");
    var flags =
        new UnleashFlags(
            new Settings(Optional.of(url), backup(), bootstrap), "test", Clock.systemUTC());
    made = Optional.of(flags);
    return flags;
  }

  private static boolean isOn(UnleashFlags flags, Flag flag, FlagCaller caller) {
    return flags.of(caller).get(flag);
  }

  private Path backup() {
    return folder.resolve("backup.json");
  }

  private Path file() throws IOException {
    return Files.writeString(folder.resolve("bootstrap.json"), DEFINITIONS);
  }
}

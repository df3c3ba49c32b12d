package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.localstack.unleash.Programs;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: everything, in the foreground or behind. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the whole suite over a demo shop and says what to open.")
final class UpCommand implements Callable<Integer> {
  @Option(
      names = "--size",
      defaultValue = "shop",
      description = "Demo shop, when there is none yet: small, shop (as a real one) or chain.")
  private String size;

  @Option(
      names = "--history",
      defaultValue = "36w",
      description = "How far its scans reach back: 19w, 36w or 3y.")
  private String history;

  @Option(
      names = "--point-of-sale",
      description =
          "With contracts and lines of all stores, absent by default as in the real dump.")
  private boolean pointOfSale;

  @Option(
      names = "--legacy-url",
      defaultValue = "",
      description = "A legacy application to stand in front of, instead of the stand-in.")
  private String legacyUrl;

  @Option(names = "--unleash", description = "With a real Unleash server that decides the flags.")
  private boolean unleash;

  @Option(
      names = "--detach",
      description = "Return when everything is ready, and leave it running.")
  private boolean detach;

  @Override
  public Integer call() {
    var folder = SuiteFolder.ofLauncher();
    var shop = new ShopOptions(size, history, pointOfSale);
    var options =
        new UpOptions(folder, Ports.of(System.getenv()), shop, legacyUrl, unleash, System.getenv());
    // A misspelt option, or a missing program, is told before anything is started.
    if (unleash && !Programs.missing().isEmpty()) {
      throw new ServerFailure("--unleash needs " + String.join(" and ", Programs.missing()) + ".");
    }
    ShopFilling.plan(options, Clock.systemUTC());
    if (SuiteLock.isHeld(folder)) {
      return AlreadyRunning.tell(folder, System.out);
    }
    return detach
        ? new BackgroundUp(folder).start(arguments())
        : new ForegroundUp(options, new Progress(System.out)).run();
  }

  private List<String> arguments() {
    var shop = List.of("--size", size, "--history", history, "--legacy-url", legacyUrl);
    var extra =
        Stream.of(pointOfSale ? "--point-of-sale" : "", unleash ? "--unleash" : "")
            .filter(option -> !option.isEmpty());
    return Stream.concat(shop.stream(), extra).toList();
  }
}

package com.rfid3.foresight.gateway.standin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.HashMap;
import java.util.Map;

/** Starts the stand-ins and tells the gateway where they are; everything predictive is on. */
public final class ServicesResource implements QuarkusTestResourceLifecycleManager {
  // A machine that builds is slower than one that serves; a snapshot is wanted at once.
  static final Map<String, String> PATIENT =
      Map.of(
          "foresight.gateway.hop.predictions.attempt", "1500ms",
          "foresight.gateway.hop.alerts.attempt", "1500ms",
          "foresight.gateway.hop.inventory.attempt", "1500ms",
          "foresight.gateway.hop.cache.attempt", "500ms",
          "quarkus.rest-client.predictions.read-timeout", "1400",
          "quarkus.rest-client.alerts.read-timeout", "1400",
          "foresight.gateway.probe.timeout", "1500ms",
          "foresight.gateway.snapshot.every", "300ms",
          "foresight.gateway.snapshot.rest-factor", "1");

  /** Argument: for how long answers are said again. Without it faults are seen at the next call. */
  public static final String KEEP_FOR = "keep-for";

  // Waited for by the tests of a rollout.
  private static final Map<String, String> COUNTED = Map.of("foresight.gateway.tally.every", "1s");

  // Waited for in full by the tests of a legacy application that hangs.
  private static final Map<String, String> SOON =
      Map.of(
          "foresight.gateway.legacy.read-timeout", "2s",
          "foresight.gateway.legacy.write-timeout", "2s",
          "foresight.gateway.legacy.silence", "2s",
          "foresight.gateway.legacy.upload-silence", "2s");

  /** What the launcher shows. */
  public static final String OPERATOR_KEY = "the launcher's key";

  /** What the webhook of Unleash shows. */
  public static final String WEBHOOK_SECRET = "the webhook's secret";

  private final Services services = Services.start();
  private final LegacyEcho legacy = new LegacyEcho();

  private String keepFor = "0s";

  @Override
  public void init(Map<String, String> arguments) {
    keepFor = arguments.getOrDefault(KEEP_FOR, keepFor);
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>();
    settings.put("FORESIGHT_PREDICTIONS_URL", services.predictions().url());
    settings.put("FORESIGHT_FEATURES_URL", services.features().url());
    settings.put("FORESIGHT_ALERTS_URL", services.alerts().url());
    settings.put("FORESIGHT_LEGACY_URL", legacy.url());
    settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
    settings.put("DEMAND_FORECASTING_ENABLED", "true");
    settings.put("MAINTENANCE_PREDICTION_ENABLED", "true");
    settings.put("foresight.gateway.operator.key", OPERATOR_KEY);
    settings.put("foresight.gateway.operator.webhook-secret", WEBHOOK_SECRET);
    settings.putAll(PATIENT);
    settings.putAll(SOON);
    settings.put("foresight.gateway.recent.keep-for", keepFor);
    settings.put("foresight.gateway.recent.renew-after", keepFor);
    settings.putAll(COUNTED);
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(services, new MatchesType(Services.class));
    injector.injectIntoFields(legacy, new MatchesType(LegacyEcho.class));
  }

  @Override
  public void stop() {
    services.close();
    legacy.close();
  }
}

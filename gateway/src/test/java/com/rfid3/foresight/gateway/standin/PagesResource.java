package com.rfid3.foresight.gateway.standin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.HashMap;
import java.util.Map;

/** The stand-in services with the legacy pages before them; all that people see is on. */
public final class PagesResource implements QuarkusTestResourceLifecycleManager {
  private final Services services = Services.start();
  private final LegacyPages pages = new LegacyPages();

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(ServicesResource.PATIENT);
    settings.put("FORESIGHT_PREDICTIONS_URL", services.predictions().url());
    settings.put("FORESIGHT_FEATURES_URL", services.features().url());
    settings.put("FORESIGHT_ALERTS_URL", services.alerts().url());
    settings.put("FORESIGHT_LEGACY_URL", pages.url());
    settings.put("PREDICTIVE_ANALYTICS_ENABLED", "true");
    settings.put("DEMAND_FORECASTING_ENABLED", "true");
    settings.put("MAINTENANCE_PREDICTION_ENABLED", "true");
    settings.put("PREDICTIVE_UI_ENHANCEMENTS", "true");
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(services, new MatchesType(Services.class));
    injector.injectIntoFields(pages, new MatchesType(LegacyPages.class));
  }

  @Override
  public void stop() {
    services.close();
    pages.close();
  }
}

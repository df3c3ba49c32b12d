package com.rfid3.foresight.gateway.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.util.Map;

/** An identity provider, and a gateway that wants everybody to have signed in. */
public final class GuardedResource implements QuarkusTestResourceLifecycleManager {
  private final Issuer issuer = new Issuer();

  @Override
  public Map<String, String> start() {
    return Map.of(
        "foresight.access.require-sign-in", "true",
        "foresight.access.oidc.enabled", "true",
        "foresight.access.oidc.roles.shop-lead", "planner",
        "FORESIGHT_OIDC_URL", issuer.url(),
        "FORESIGHT_OIDC_SECRET", "a-secret-of-at-least-thirty-two-characters");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(issuer, new MatchesType(Issuer.class));
  }

  @Override
  public void stop() {
    issuer.close();
  }
}

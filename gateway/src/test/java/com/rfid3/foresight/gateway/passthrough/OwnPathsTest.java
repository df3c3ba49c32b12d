package com.rfid3.foresight.gateway.passthrough;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/integrated/item/A%2FB/predictions",
        "/api/integrated/unknown",
        "/api/inventory-analytics/inventory-summary",
        "/api/predictive/health",
        "/predictive",
        "/static/foresight/insights.html",
        "/foresight/",
        "/q/health/ready"
      })
  void theSuiteAnswersItself(String path) {
    assertThat(OwnPaths.contains(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/tab/1",
        "/api/predictive/demand/forecast",
        "/api/predictive/health/more",
        "/predictive/analytics",
        "/api/integratedness",
        "/quick",
        "/foresighted"
      })
  void everythingElseIsTheLegacyApplications(String path) {
    assertThat(OwnPaths.contains(path)).isFalse();
  }
}

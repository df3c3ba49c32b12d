package com.rfid3.foresight.localstack.suite;

import java.util.Map;

/**
 * What a start was asked for.
 *
 * @param folder the project and its state
 * @param ports of all parts
 * @param shop the demo shop, when there is none yet
 * @param legacyUrl a legacy application that runs elsewhere; empty for the stand-in
 * @param unleash whether a real Unleash server decides the flags
 * @param environment of the launcher: what is set there wins over the demonstration's own choice
 */
record UpOptions(
    SuiteFolder folder,
    Ports ports,
    ShopOptions shop,
    String legacyUrl,
    boolean unleash,
    Map<String, String> environment) {

  boolean withStandIn() {
    return legacyUrl.isEmpty();
  }

  String legacyAddress() {
    return withStandIn() ? ports.url(Part.LEGACY) : legacyUrl;
  }
}

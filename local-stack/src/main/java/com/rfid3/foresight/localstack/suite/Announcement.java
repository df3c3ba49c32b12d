package com.rfid3.foresight.localstack.suite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What to open and what to know, once everything is ready. */
final class Announcement {
  private static final String UNLEASHED =
      "The flags are as Unleash has them; ./foresight rollout status tells the phase.";

  private final UpOptions options;
  private final DemoDatabase database;

  Announcement(UpOptions options, DemoDatabase database) {
    this.options = options;
    this.database = database;
  }

  List<String> lines() {
    var gateway = "http://localhost:" + options.ports().of(Part.GATEWAY);
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("  Open    " + gateway + "/foresight/   the five reads, live");
    lines.add("          " + gateway + "/q/swagger-ui   the API");
    lines.add("  Sign in " + gateway + "/foresight/sign-in   with the key " + Secrets.ADMIN_KEY);
    lines.add("          of .foresight/secrets.properties, which only you can read");
    lines.add("  Try     curl '" + gateway + item() + "'");
    lines.add("          curl '" + gateway + "/api/integrated/dashboard/alerts?limit=5'");
    lines.add("  Legacy  " + options.legacyAddress() + "   the same pages, untouched");
    if (options.unleash()) {
      lines.add("  Unleash " + dashboard() + "   the flags; user admin, its password is");
      lines.add("          unleash.dashboard in .foresight/secrets.properties");
    }
    lines.add("");
    lines.add("  " + (options.unleash() ? UNLEASHED : flags()));
    lines.add("  Stop with Ctrl-C or ./foresight down; the data stay in .foresight/.");
    return lines;
  }

  private String dashboard() {
    return "http://localhost:" + options.ports().of(Part.UNLEASH);
  }

  private String item() {
    var tag = exampleTag().replace("+", "%20");
    return "/api/integrated/item/" + tag + "/predictions";
  }

  private String exampleTag() {
    try {
      return URLEncoder.encode(database.exampleTag().orElse("TAG"), StandardCharsets.UTF_8);
    } catch (SQLException e) {
      throw new IllegalStateException("the demo shop cannot be read", e);
    }
  }

  private String flags() {
    var off =
        FeatureFlags.forDemonstration(options.environment()).entrySet().stream()
            .filter(flag -> !flag.getValue().equalsIgnoreCase("true"))
            .map(Map.Entry::getKey)
            .toList();
    return off.isEmpty()
        ? "All ten feature flags are on for this demonstration; an installation starts with them"
            + " off."
        : "Feature flags are on for this demonstration, except " + String.join(", ", off) + ".";
  }
}

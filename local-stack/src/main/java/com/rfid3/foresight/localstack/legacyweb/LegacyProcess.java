package com.rfid3.foresight.localstack.legacyweb;

import com.rfid3.foresight.localstack.legacybehaviour.LegacyRefresh;
import com.rfid3.foresight.localstack.legacybehaviour.LegacyRoutine;
import com.rfid3.foresight.localstack.legacybehaviour.LiveTrade;
import com.rfid3.foresight.localstack.legacybehaviour.RedisRefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.RefreshLocks;
import com.rfid3.foresight.localstack.legacybehaviour.Rhythm;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.shop.DemoShop;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.ShopSize;
import com.rfid3.foresight.localstack.shop.jdbc.ConnectionSource;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stand-in as a process: pages always, and with {@code FORESIGHT_LEGACY_ROUTINE=true} also the
 * legacy application's reloads and, where the database holds a demo shop, new scans.
 */
final class LegacyProcess {

  private static final System.Logger LOG = System.getLogger(LegacyProcess.class.getName());

  private final Map<String, String> environment;
  private final Clock clock;

  private LegacyProcess(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  static void start(Map<String, String> environment, Clock clock) throws IOException, SQLException {
    new LegacyProcess(environment, clock).start();
  }

  private void start() throws IOException, SQLException {
    LegacyWeb web =
        LegacyWeb.start(Integer.parseInt(setting("HTTP_PORT", "6801")), connections(), clock);
    closeAtEnd(web);
    if (setting("LEGACY_ROUTINE", "false").equals("true")) {
      closeAtEnd(routine());
    }
  }

  private ConnectionSource connections() {
    JdbcAddress address =
        new JdbcAddress(
            setting("DB_HOST", "127.0.0.1"), Integer.parseInt(setting("DB_PORT", "13306")));
    return () ->
        address.connect(
            setting("DB_LEGACY", "rfid_inventory"),
            setting("DB_USER", "rfid_user"),
            setting("DB_PASSWORD", ""));
  }

  private LegacyRoutine routine() throws SQLException {
    LegacyRefresh refresh = new LegacyRefresh(connections(), locks(), clock);
    // True rates unless asked for more: a sped-up shop would teach the models a wrong demand.
    double speed = Double.parseDouble(setting("LEGACY_SPEED", "1"));
    Optional<LiveTrade> trade =
        demoShop().map(shop -> new LiveTrade(shop, connections(), clock, speed));
    return trade
        .map(live -> new LegacyRoutine(refresh, live, Rhythm.usual()))
        .orElseGet(() -> LegacyRoutine.withoutTrade(refresh, Rhythm.usual()));
  }

  private RefreshLocks locks() {
    String url = setting("REDIS_URL", "");
    if (url.isEmpty()) {
      return RefreshLocks.none();
    }
    URI redis = URI.create(url);
    return new RedisRefreshLocks(redis.getHost(), redis.getPort());
  }

  /** The shop in the database, found by its tags: the largest that fits. */
  private Optional<DemoShop> demoShop() throws SQLException {
    try (Connection connection = connections().open()) {
      for (ShopSize size : List.of(ShopSize.CHAIN, ShopSize.SHOP, ShopSize.SMALL)) {
        DemoShop shop = DemoShop.of(ShopPlan.shop(clock).sized(size));
        if (shop.isIn(connection)) {
          return Optional.of(shop);
        }
      }
    }
    return Optional.empty();
  }

  private String setting(String name, String otherwise) {
    return environment.getOrDefault("FORESIGHT_" + name, otherwise);
  }

  private static void closeAtEnd(AutoCloseable part) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(part)));
  }

  private static void closeQuietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "Could not close at the end", e);
    }
  }
}

package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.legacyweb.LegacyWeb;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The legacy stand-in as a process of its own, beside the suite as in a shop. */
public final class LegacyStandIn {
  private LegacyStandIn() {}

  /** Settings come from the environment, so that the password is in no process list. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    var environment = System.getenv();
    try (var web = start(environment)) {
      System.out.println("The legacy stand-in listens on port " + web.port());
      new CountDownLatch(1).await();
    }
  }

  private static LegacyWeb start(Map<String, String> environment) throws IOException {
    var server =
        new JdbcAddress(
            environment.get("FORESIGHT_DB_HOST"),
            Integer.parseInt(environment.get("FORESIGHT_DB_PORT")));
    var database = environment.get("FORESIGHT_DB_LEGACY");
    var user = environment.get("FORESIGHT_DB_USER");
    var password = environment.get("FORESIGHT_DB_PASSWORD");
    return LegacyWeb.start(
        Integer.parseInt(environment.get("FORESIGHT_HTTP_PORT")),
        () -> server.connect(database, user, password),
        Clock.systemUTC());
  }
}

package com.rfid3.foresight.prediction.service;

import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

/** The demo shop after a run; classes that only read share one. */
abstract class StandingShop extends ServiceTestBase {
  TestDatabase database;
  FeatureStoreStandIn features;
  ShopRecords shop;

  @Override
  TestDatabase database() {
    return database;
  }

  @Override
  FeatureStoreStandIn features() {
    return features;
  }

  @BeforeEach
  void runOnceOnTheDemoShop() throws SQLException {
    shop = fillShop();
    features.knows(shop);
    if (count("SELECT COUNT(*) FROM analytics_predictions") == 0) {
      run();
    }
  }

  String jobRuns() {
    return suite("job_run");
  }

  /** The name of a table of the suite's own database. */
  String suite(String table) {
    return "`" + database.suite() + "`.`" + table + "`";
  }

  void execute(String sql) throws SQLException {
    try (var connection = database.root();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

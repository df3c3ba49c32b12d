package com.rfid3.foresight.featurestore.backfill;

import static io.restassured.RestAssured.given;

import com.rfid3.foresight.featurestore.testing.LegacyShop;
import com.rfid3.foresight.featurestore.testing.RetoldShop;
import com.rfid3.foresight.featurestore.testing.ShopClock;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty shop before each test, and a week of the past in which something may have happened. */
abstract class ShopToBackfill {
  static final int DAYS = 7;

  final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS + 2));
  TestDatabase database;
  @Inject ShopClock clock;
  @Inject ShopTime shopTime;
  LegacyShop shop;
  RetoldShop retold;

  @BeforeEach
  void emptyShop() {
    shop = new LegacyShop(database);
    shop.empty();
    retold = new RetoldShop(database, shopTime);
  }

  @AfterEach
  void go() {
    clock.go();
    retold.end();
  }

  /** Nine items that went out and came back, seen by a cycle before and one after. */
  void someScans() {
    for (int i = 1; i < 10; i++) {
      shop.rental("TAG" + i, retold.local(first.plus(Duration.ofHours(i))), "20" + i);
      shop.back("TAG" + i, retold.local(first.plus(Duration.ofHours(30L + i))), "Repair");
    }
    clock.stopAt(first.minus(Duration.ofHours(1)));
    given().post("/v1/cycles").then().statusCode(200);
    clock.go();
    given().post("/v1/cycles").then().statusCode(200);
  }

  Instant last() {
    return first.plus(Duration.ofDays(DAYS));
  }
}

package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.EmbeddedMariaDb;
import com.rfid3.foresight.localstack.server.EmbeddedRedis;

/**
 * What a test can do to the servers of the service under test.
 *
 * @param mariaDb its own server: stop, kill, start
 * @param redis its own server: stop, kill, start
 * @param databaseLine the line between service and MariaDB: slow, silent, cut, refused
 * @param redisLine the line between service and Redis
 */
public record ServerFaults(
    EmbeddedMariaDb mariaDb, EmbeddedRedis redis, FaultProxy databaseLine, FaultProxy redisLine) {

  /** Everything runs and every line is whole again. */
  public void heal() {
    mariaDb.start();
    redis.start();
    databaseLine.heal();
    redisLine.heal();
  }
}

package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The servers of one test class and how a service is told of them. */
record TestSetup(TestDatabase database, EmbeddedRedis redis, Optional<ServerFaults> faults) {

  static TestSetup plain(TestDatabase database, EmbeddedRedis redis) {
    return new TestSetup(database, redis, Optional.empty());
  }

  static TestSetup withFaults(TestDatabase database, ServerFaults faults) {
    return new TestSetup(database, faults.redis(), Optional.of(faults));
  }

  /** The service settings under their environment names, their dotted names and Quarkus' own. */
  Map<String, String> configuration(ServiceUser user) {
    var configuration = new HashMap<String, String>();
    settings(user)
        .forEach(
            (name, value) -> {
              configuration.put(name, value);
              configuration.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            });
    configuration.put(
        "quarkus.datasource.reactive.url",
        "mysql://%s:%d/%s".formatted(host(), databasePort(), database.suite()));
    configuration.put("quarkus.datasource.username", user.account());
    configuration.put("quarkus.datasource.password", database.password(user));
    configuration.put("quarkus.redis.hosts", redisUrl());
    return configuration;
  }

  private Map<String, String> settings(ServiceUser user) {
    return Map.of(
        "FORESIGHT_DB_HOST", host(),
        "FORESIGHT_DB_PORT", Integer.toString(databasePort()),
        "FORESIGHT_DB_USER", user.account(),
        "FORESIGHT_DB_PASSWORD", database.password(user),
        "FORESIGHT_DB_LEGACY", database.legacy(),
        "FORESIGHT_DB_SUITE", database.suite(),
        "FORESIGHT_REDIS_URL", redisUrl());
  }

  private String host() {
    return database.server().address().host();
  }

  private int databasePort() {
    return faults
        .map(lines -> lines.databaseLine().port())
        .orElse(database.server().address().port());
  }

  private String redisUrl() {
    return faults.map(lines -> "redis://127.0.0.1:" + lines.redisLine().port()).orElse(redis.url());
  }
}

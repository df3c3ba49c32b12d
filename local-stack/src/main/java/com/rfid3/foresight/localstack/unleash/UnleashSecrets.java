package com.rfid3.foresight.localstack.unleash;

/**
 * The secrets of one installation.
 *
 * @param database password of PostgreSQL
 * @param backend token of the services, without its prefix
 * @param dashboard password of its user {@code admin}, for people and for the admin API
 */
public record UnleashSecrets(String database, String backend, String dashboard) {
  /** The environment whose flags the suite follows. */
  public static final String ENVIRONMENT = "production";

  /** As the client API wants it. */
  public String backendToken() {
    return "default:" + ENVIRONMENT + "." + backend;
  }
}

package com.rfid3.foresight.localstack.unleash;

/**
 * The secrets of one installation.
 *
 * @param database password of PostgreSQL
 * @param admin token of the admin API, without its {@code *:*.} prefix
 * @param backend token of the services, without its prefix
 * @param dashboard password of the dashboard's user {@code admin}
 */
public record UnleashSecrets(String database, String admin, String backend, String dashboard) {
  /** The environment whose flags the suite follows. */
  public static final String ENVIRONMENT = "production";

  /** As the admin API wants it. */
  public String adminToken() {
    return "*:*." + admin;
  }

  /** As the client API wants it. */
  public String backendToken() {
    return "default:" + ENVIRONMENT + "." + backend;
  }
}

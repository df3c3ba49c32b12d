package com.rfid3.foresight.schema.database;

/**
 * A server and an account on it.
 *
 * @param url {@code jdbc:mariadb://host:port/} or {@code jdbc:mysql://host:port/}
 */
public record Account(String url, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + url;
  }
}

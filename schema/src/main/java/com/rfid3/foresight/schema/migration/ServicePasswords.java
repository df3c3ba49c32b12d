package com.rfid3.foresight.schema.migration;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A password for every service's database user. */
public record ServicePasswords(Map<ServiceUser, String> byUser) {
  // CREATE USER takes no parameters, so the password is part of the statement: only harmless signs.
  private static final Pattern SAFE = Pattern.compile("[\\x20-\\x7e&&[^'\"\\\\`;]]{1,128}");

  public ServicePasswords {
    byUser = Map.copyOf(byUser);
    for (var user : ServiceUser.values()) {
      if (!SAFE.matcher(byUser.getOrDefault(user, "")).matches()) {
        throw new IllegalArgumentException(
            "the password of " + user.account() + " is missing or holds quotes, ; or \\");
      }
    }
  }

  /** The same password for all four, as in a demonstration or a test. */
  public static ServicePasswords shared(String password) {
    var all = new EnumMap<ServiceUser, String>(ServiceUser.class);
    for (var user : ServiceUser.values()) {
      all.put(user, password);
    }
    return new ServicePasswords(all);
  }

  public String of(ServiceUser user) {
    return byUser.get(user);
  }

  @Override
  public String toString() {
    return "passwords of " + byUser.keySet();
  }
}

package com.rfid3.foresight.alerts.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a webhook goes: set by configuration and nothing else. Refuses what no receiver of alerts
 * is behind: other schemes, credentials in the address, link-local addresses such as the metadata
 * services of clouds; and plain HTTP to anything but this machine.
 */
record WebhookTarget(URI address) {

  WebhookTarget {
    String host = address.getHost();
    boolean secure = "https".equals(address.getScheme());
    if (!(secure || "http".equals(address.getScheme())) || host == null || host.isEmpty()) {
      throw new IllegalArgumentException("a webhook needs an https address");
    }
    if (address.getUserInfo() != null) {
      throw new IllegalArgumentException("a webhook address holds no credentials");
    }
    if (!secure && !isThisMachine(host)) {
      throw new IllegalArgumentException("a webhook outside this machine needs https");
    }
    if (isLinkLocal(host)) {
      throw new IllegalArgumentException("no receiver of alerts has a link-local address");
    }
  }

  boolean secure() {
    return "https".equals(address.getScheme());
  }

  int port() {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return secure() ? 443 : 80;
  }

  String path() {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  private static boolean isThisMachine(String host) {
    return "localhost".equals(host) || host.startsWith("127.") || "[::1]".equals(host);
  }

  // Only literal addresses: a name is looked up when it is used, and by then may mean another.
  private static boolean isLinkLocal(String host) {
    boolean literal =
        host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    try {
      return literal && InetAddress.getByName(host).isLinkLocalAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}

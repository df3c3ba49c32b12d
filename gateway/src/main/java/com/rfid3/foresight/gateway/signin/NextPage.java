package com.rfid3.foresight.gateway.signin;

/** Where somebody goes on who has signed in: to a page behind this door, nowhere else. */
final class NextPage {
  private static final String START = "/foresight/";
  private static final int LONGEST = 2000;

  private NextPage() {}

  static String of(String asked) {
    boolean local =
        asked != null
            && asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.length() <= LONGEST
            && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    return local ? asked : START;
  }
}

package com.rfid3.foresight.localstack.doctor;

import java.util.List;

/** The JDK that the launcher found. */
record JdkCheck(int feature, String home) implements Check {
  private static final int NEEDED = 25;

  @Override
  public List<Finding> look() {
    var observed = "JDK " + feature + " at " + home;
    return List.of(
        feature == NEEDED
            ? Finding.good("JDK", observed)
            : Finding.bad("JDK", observed, "install Temurin 25 and set JAVA_HOME to it"));
  }
}

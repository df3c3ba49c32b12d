package com.rfid3.foresight.localstack.doctor;

import java.util.List;

/** The embedded MariaDB is a program for Linux on x86-64. */
record SystemCheck(String name, String architecture) implements Check {
  @Override
  public List<Finding> look() {
    var observed = name + " on " + architecture;
    var fits =
        name.equals("Linux") && (architecture.equals("amd64") || architecture.equals("x86_64"));
    return List.of(
        fits
            ? Finding.good("system", observed)
            : Finding.bad(
                "system",
                observed,
                "the embedded MariaDB needs Linux on x86-64; elsewhere use the containers"));
  }
}

package com.rfid3.foresight.localstack.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code up --unleash} and its test need beside the rest; without it all else runs. */
record UnleashCheck(String searchPath) implements Check {
  private static final String POSTGRES = "/usr/lib/postgresql";

  @Override
  public List<Finding> look() {
    return List.of(
        has("node") && has("npm")
            ? Finding.good("node", "there, for up --unleash")
            : Finding.poor(
                "node",
                "no node or no npm on the PATH: no up --unleash, and its test fails",
                "install both, version 20 or later (Debian: apt-get install nodejs npm)"),
        has("postgres") || Files.isDirectory(Path.of(POSTGRES))
            ? Finding.good("Postgres", "there, for up --unleash")
            : Finding.poor(
                "Postgres",
                "no PostgreSQL: no up --unleash, and its test fails",
                "install it (Debian: apt-get install postgresql)"));
  }

  private boolean has(String program) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(searchPath)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}

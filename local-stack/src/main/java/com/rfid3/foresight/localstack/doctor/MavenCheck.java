package com.rfid3.foresight.localstack.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Maven builds the suite. */
record MavenCheck(String searchPath) implements Check {
  private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)[\\w.-]*");
  private static final String REMEDY = "install Maven 3.8 or later (Debian: apt-get install maven)";

  @Override
  public List<Finding> look() {
    return List.of(
        program()
            .map(program -> judge(program, output(program)))
            .orElse(Finding.bad("Maven", "no mvn on the PATH", REMEDY)));
  }

  private Optional<Path> program() {
    return Arrays.stream(searchPath.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "mvn"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Finding judge(Path program, String output) {
    var version = VERSION.matcher(output);
    if (!version.find()) {
      return Finding.bad("Maven", program + " does not tell its version", REMEDY);
    }
    var observed = version.group() + " at " + program;
    int major = Integer.parseInt(version.group(1));
    int minor = Integer.parseInt(version.group(2));
    return major > 3 || (major == 3 && minor >= 8)
        ? Finding.good("Maven", observed)
        : Finding.bad("Maven", observed, REMEDY);
  }

  private static String output(Path program) {
    try {
      var process = new ProcessBuilder(program.toString(), "--version").start();
      try (var lines = process.getInputStream()) {
        return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return e.toString();
    }
  }
}

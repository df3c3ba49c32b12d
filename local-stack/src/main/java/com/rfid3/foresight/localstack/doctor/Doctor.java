package com.rfid3.foresight.localstack.doctor;

import java.nio.file.Path;
import java.util.List;

/** {@code doctor}: each check with its verdict and remedy. Exit code 1 when something is bad. */
public final class Doctor {
  private Doctor() {}

  public static void main(String[] arguments) {
    var project = Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath();
    var findings = examine(project);
    findings.forEach(finding -> System.out.println(finding.line()));
    System.exit(findings.stream().anyMatch(it -> it.verdict() == Verdict.BAD) ? 1 : 0);
  }

  static List<Finding> examine(Path project) {
    List<Check> checks =
        List.of(
            new SystemCheck(System.getProperty("os.name"), System.getProperty("os.arch")),
            new JdkCheck(Runtime.version().feature(), System.getProperty("java.home")),
            new MavenCheck(System.getenv().getOrDefault("PATH", "")),
            new UnleashCheck(System.getenv().getOrDefault("PATH", "")),
            new PortCheck(System.getenv(), project),
            MemoryCheck.ofThisMachine(),
            new DiskCheck(project),
            new DiskCheck(Path.of(System.getProperty("user.home"))));
    return checks.stream().flatMap(check -> check.look().stream()).toList();
  }
}

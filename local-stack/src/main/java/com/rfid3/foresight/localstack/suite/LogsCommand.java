package com.rfid3.foresight.localstack.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code logs}: the end of every log, or of one part's. */
@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class LogsCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      defaultValue = "",
      description = "gateway, predictions, features, alerts, legacy, mariadb or redis.")
  private String name;

  @Option(names = "-n", defaultValue = "40", description = "How many lines (default 40).")
  private int count;

  @Override
  public Integer call() throws IOException {
    var folder = SuiteFolder.ofLauncher();
    if (name.isEmpty()) {
      show("suite", folder.suiteLog());
      for (var part : Part.values()) {
        show(part.label(), folder.log(part));
      }
      return 0;
    }
    var part = Part.named(name);
    if (part.isEmpty()) {
      System.err.println("There is no " + name + "; there are " + names() + ".");
      return 2;
    }
    show(part.get().label(), folder.log(part.get()));
    return 0;
  }

  private static String names() {
    return Arrays.stream(Part.values()).map(Part::id).collect(Collectors.joining(", "));
  }

  private void show(String label, Path log) throws IOException {
    if (Files.exists(log)) {
      System.out.println("== " + label + "  " + log);
      lastLines(log).forEach(System.out::println);
    }
  }

  private List<String> lastLines(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      var all = lines.toList();
      return all.subList(Math.max(0, all.size() - count), all.size());
    }
  }
}

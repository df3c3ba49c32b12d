package com.rfid3.foresight.benchmarks.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rooms ship, read from their reports, and what {@code docs/licences.md} allows. */
final class ShippedLicences {
  /** A dependency of a room as {@code group:artifact}, with every licence it may be used under. */
  record Shipped(String room, String dependency, List<String> licences) {}

  /** A row of the table of exceptions. */
  record Recorded(String room, String dependency) {}

  // As their poms spell them, without case, blanks and punctuation.
  private static final Set<String> PERMISSIVE =
      Stream.of(
              "Apache License, Version 2.0",
              "The Apache License, Version 2.0",
              "The Apache Software License, Version 2.0",
              "Apache Software License - Version 2.0",
              "Apache License 2.0",
              "Apache 2.0",
              "Apache-2.0",
              "ASL 2.0",
              "MIT",
              "MIT-0",
              "MIT License",
              "The MIT License",
              "The MIT License (MIT)",
              "BSD-2-Clause",
              "BSD-3-Clause",
              "BSD 3-Clause License",
              "The BSD License",
              "New BSD License",
              "Revised BSD",
              "EDL 1.0",
              "Eclipse Distribution License - v 1.0",
              "EPL 2.0",
              "EPL-2.0",
              "Eclipse Public License 2.0",
              "Eclipse Public License v. 2.0",
              "Eclipse Public License - v 1.0",
              "Eclipse Public License - v 2.0",
              "Public Domain",
              "Public Domain, per Creative Commons CC0",
              "CC0")
          .map(ShippedLicences::plain)
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern LINE =
      Pattern.compile("^\\s+((?:\\((?:[^()]|\\([^()]*\\))*\\) )+).* \\(([^:]+:[^:]+):\\S+ - .*$");
  private static final Pattern LICENCE = Pattern.compile("\\(((?:[^()]|\\([^()]*\\))*)\\)");

  private ShippedLicences() {}

  /** The dependencies of a room; empty where its report was not written. */
  static Optional<List<Shipped>> of(Path root, String room) {
    Path report = root.resolve(room).resolve("target/licences.txt");
    return Files.exists(report)
        ? Optional.of(
            lines(report).filter(line -> line.startsWith(" ")).map(l -> read(room, l)).toList())
        : Optional.empty();
  }

  static Shipped read(String room, String line) {
    var read = LINE.matcher(line);
    if (!read.matches()) {
      throw new IllegalArgumentException("Not a line of a licence report: " + line);
    }
    List<String> licences =
        LICENCE.matcher(read.group(1)).results().map((MatchResult each) -> each.group(1)).toList();
    return new Shipped(room, read.group(2), licences);
  }

  static boolean isPermissive(Shipped shipped) {
    return shipped.licences().stream().anyMatch(each -> PERMISSIVE.contains(plain(each)));
  }

  static Set<Recorded> recorded(Path root) {
    return lines(root.resolve("docs/licences.md"))
        .filter(line -> line.startsWith("| ") && line.contains(":"))
        .map(line -> line.split("\\|"))
        .map(cells -> new Recorded(cells[1].strip(), cells[2].strip()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String licence) {
    return licence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}

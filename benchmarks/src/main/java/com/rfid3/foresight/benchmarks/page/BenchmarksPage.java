package com.rfid3.foresight.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file that holds every figure beside its reference, a section for each benchmark. A run
 * replaces its own section and leaves the others as they were.
 */
public record BenchmarksPage(Path file) {
  private static final String HEADING = "## ";
  private static final String HEAD =
      """
      # Benchmarks

      What `./foresight bench` measured, written by it: each section is the last run of that benchmark that came to its end,
      with its machine and its date. A ratio is ours over the reference; a dash means that there is none.

      """;

  /** Writes the section into the file, in one piece. */
  public void put(Section section) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, with(before, section));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static String with(String page, Section section) {
    var sections = sections(page);
    sections.put(section.name(), section.markdown());
    return HEAD + String.join("\n", sections.values());
  }

  private static SortedMap<String, String> sections(String page) {
    var sections = new TreeMap<String, String>();
    for (String piece : page.split("(?m)^(?=" + HEADING + ")", -1)) {
      if (piece.startsWith(HEADING)) {
        sections.put(piece.lines().findFirst().orElse("").substring(3), piece.strip() + "\n");
      }
    }
    return sections;
  }
}

package com.rfid3.foresight.schema.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table in docs/tables.md. */
record WriterTable(List<Line> lines) {
  private record Line(
      String database, String table, String user, String insert, String update, String delete) {}

  static WriterTable read() throws IOException {
    return new WriterTable(
        Files.readAllLines(Path.of("..", "docs", "tables.md")).stream()
            .filter(line -> line.startsWith("| legacy |") || line.startsWith("| suite |"))
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .map(c -> new Line(c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6)))
            .toList());
  }

  List<String> tables() {
    return lines.stream().map(Line::table).toList();
  }

  boolean allows(String user, Write write) {
    return lines.stream()
        .filter(line -> line.user().equals(user) && line.table().equals(write.table()))
        .filter(line -> line.database().equals(write.database()))
        .anyMatch(line -> allows(line, write));
  }

  private static boolean allows(Line line, Write write) {
    return switch (write.kind()) {
      case INSERT -> line.insert().equals("yes");
      case DELETE -> line.delete().equals("yes");
      case UPDATE ->
          line.update().equals("*")
              || List.of(line.update().split(", ", -1)).contains(write.column());
    };
  }
}

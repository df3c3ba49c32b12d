package com.rfid3.foresight.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code wrk} asks for when it is not always the same, and how long it rests in between. */
record WrkScript(List<String> paths, Duration rest) {

  WrkScript {
    paths = List.copyOf(paths);
    if (paths.isEmpty() || paths.stream().anyMatch(path -> path.matches(".*[\"\\\\\n].*"))) {
      throw new IllegalArgumentException("paths without quotes and backslashes are needed");
    }
  }

  /** One path after the other, without a rest. */
  static WrkScript inTurn(List<String> paths) {
    return new WrkScript(paths, Duration.ZERO);
  }

  String text() {
    String list =
        paths.stream().map(path -> "\"" + path + "\"").collect(Collectors.joining(",\n  "));
    String pause = rest.isZero() ? "" : "delay = function() return %d end\n";
    return """
    local paths = {
      %s
    }
    local turn = 0
    request = function()
      turn = turn %% #paths + 1
      return wrk.format("GET", paths[turn])
    end
    """
            .formatted(list)
        + pause.formatted(rest.toMillis());
  }

  void write(Path file) throws IOException {
    Files.writeString(file, text());
  }
}

package com.rfid3.foresight.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where figures come from, without a name.
 *
 * @param cores that the JVM may use
 * @param memory in MiB, 0 where the system does not tell
 * @param kernel name and version of the operating system
 * @param jdk version of the Java runtime
 */
public record Machine(int cores, long memory, String kernel, String jdk) {
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+(\\d+) kB");

  /** The machine that this runs on. */
  public static Machine here() throws IOException {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Files.isReadable(MEMORY) ? mebibytes(Files.readString(MEMORY)) : 0,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version().toString());
  }

  static long mebibytes(String meminfo) {
    var total = TOTAL.matcher(meminfo);
    return total.find() ? Long.parseLong(total.group(1)) / 1024 : 0;
  }

  String text() {
    var size = memory == 0 ? "memory unknown" : memory + " MiB";
    return "%d cores, %s, %s, JDK %s".formatted(cores, size, kernel, jdk);
  }
}

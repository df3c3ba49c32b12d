package com.rfid3.foresight.benchmarks.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much memory a process of Java takes, in megabytes. */
public final class Memory {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern HEAP = Pattern.compile("(?:total|committed) \\d+K, used (\\d+)K");

  private Memory() {}

  /** What the system counts as its own. */
  public static double residentMegabytes(ProcessHandle process) throws IOException {
    return megabytes(
        RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status"))));
  }

  /** What its heap holds after a whole collection. */
  public static double liveMegabytes(ProcessHandle process)
      throws IOException, InterruptedException {
    asked(process, "GC.run");
    return used(asked(process, "GC.heap_info"));
  }

  /** The sum over all generations that a heap report names. */
  static double used(String report) {
    return HEAP.matcher(report).results().mapToLong(it -> Long.parseLong(it.group(1))).sum()
        / 1024.0;
  }

  private static double megabytes(Matcher found) {
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  private static String asked(ProcessHandle process, String order)
      throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asking =
        new ProcessBuilder(List.of(jcmd, Long.toString(process.pid()), order))
            .redirectErrorStream(true)
            .start();
    String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asking.waitFor() != 0) {
      throw new IOException("jcmd failed: " + said);
    }
    return said;
  }
}

package com.rfid3.foresight.localstack.suite;

import java.nio.file.Path;
import java.util.List;

/** The Java program that runs this one, for its children. */
final class Jvm {
  private Jvm() {}

  /**
   * Program and flags of a small JVM.
   *
   * @param heap largest heap, as in {@code -Xmx}
   */
  static List<String> command(String heap) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // Small machines: no garbage collector threads, short object headers, quick compiler only.
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:TieredStopAtLevel=1",
        "-Xmx" + heap,
        // Netty and the log manager still use what these announce the end of.
        "--sun-misc-unsafe-memory-access=allow",
        // As the manifest of a packaged service says, which a plain class path does not read.
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED");
  }
}

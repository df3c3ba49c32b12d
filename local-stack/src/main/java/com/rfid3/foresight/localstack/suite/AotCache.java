package com.rfid3.foresight.localstack.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A service's start-up cache: classes loaded and linked ahead of time by the JVM (JEP 514). It fits
 * one build at one place, so its name holds a fingerprint of the packaged jars.
 */
record AotCache(Path file) {
  // Classes that do not fit in are loaded as ever; a warning for each helps nobody.
  private static final String QUIET = "-Xlog:aot=error";

  static AotCache of(SuiteFolder folder, Part service) {
    var fingerprint = fingerprint(folder.service(service));
    return new AotCache(folder.of(service).resolve(fingerprint + ".aot"));
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /** Without a cache the service starts all the same, only slower. */
  List<String> useFlags() {
    return exists() ? List.of("-XX:AOTCache=" + file, QUIET) : List.of();
  }

  List<String> recordFlags() {
    return List.of("-XX:AOTCacheOutput=" + unfinished(), QUIET);
  }

  Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private static String fingerprint(Path packaged) {
    var sum = new CRC32();
    sum.update(System.getProperty("java.vm.version", "").getBytes(UTF_8));
    // A cache made with other flags is passed over in silence.
    sum.update(Jvm.command("").toString().getBytes(UTF_8));
    try (var files = Files.walk(packaged)) {
      for (var jar : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        // The JVM too goes by name, size and time.
        sum.update((jar + " " + Files.size(jar) + Files.getLastModifiedTime(jar)).getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(sum.getValue());
  }
}

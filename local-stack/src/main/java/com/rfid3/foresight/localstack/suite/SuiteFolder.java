package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things are: the project, and the one ignored folder that holds the state of the suite.
 *
 * @param project root of the source tree, with the built services in it
 */
record SuiteFolder(Path project) {

  /** The launcher names the project; without it, the current folder is taken for it. */
  static SuiteFolder ofLauncher() {
    return new SuiteFolder(
        Path.of(System.getProperty("foresight.home", "")).toAbsolutePath().normalize());
  }

  Path state() {
    return project.resolve(".foresight");
  }

  /** The part's own folder, with its log and pid file. */
  Path of(Part part) {
    return state().resolve(part.id());
  }

  Path log(Part part) {
    return of(part).resolve(part.id() + ".log");
  }

  PidFile pidFile(Part part) {
    return PidFile.beside(log(part));
  }

  /** Output of an {@code up} in the background. */
  Path suiteLog() {
    return state().resolve("suite.log");
  }

  /** The process that holds everything together. */
  PidFile suitePidFile() {
    return PidFile.beside(suiteLog());
  }

  /** While this file is there, the gateway hands everything to the legacy application. */
  Path passThrough() {
    return state().resolve("pass-through");
  }

  /** Names the parts that a rollback stopped and that stay stopped, one per line. */
  Path heldParts() {
    return state().resolve("held-parts");
  }

  /** Whether a rollback keeps this part stopped. */
  boolean isHeld(Part part) {
    try {
      return Files.exists(heldParts()) && Files.readAllLines(heldParts()).contains(part.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new start takes back what a rollback had stopped. */
  void forgetRollback() {
    try {
      Files.deleteIfExists(heldParts());
      Files.deleteIfExists(passThrough());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the packaged service lies. */
  Path service(Part service) {
    return project.resolve(service.label()).resolve("target").resolve("quarkus-app");
  }
}

package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollback.DatabaseCopy;
import com.rfid3.foresight.localstack.rollback.DatabaseExit;
import com.rfid3.foresight.localstack.rollback.RollbackStep;
import com.rfid3.foresight.localstack.rollout.Phase;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.schema.backup.BackupFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What a rollback does to the suite of this folder, in its order. */
final class RollbackSteps {
  private static final List<Part> PREDICTIVE =
      List.of(Part.FEATURES, Part.PREDICTIONS, Part.ALERTS);
  private static final Duration SEEN_WITHIN = Duration.ofSeconds(10);
  private static final String OWN = "/api/integrated/flags";

  private final SuiteFolder folder;
  private final Ports ports;
  private final DemoDatabase database;

  RollbackSteps(SuiteFolder folder, Ports ports) {
    this.folder = folder;
    this.ports = ports;
    this.database = new DemoDatabase(JdbcAddress.local(ports.of(Part.MARIADB)), Secrets.in(folder));
  }

  static Ports ports(SuiteFolder folder) {
    return RunningSuite.read(folder)
        .map(RunningSuite::ports)
        .orElseGet(() -> Ports.of(System.getenv()));
  }

  List<RollbackStep> all(boolean withDatabase) {
    var steps =
        new ArrayList<RollbackStep>(
            List.of(
                RollbackStep.of("flags off", this::flagsOff),
                RollbackStep.of("traffic to the legacy port", this::trafficBack),
                RollbackStep.of("predictive services", this::stopServices)));
    if (withDatabase) {
      steps.add(RollbackStep.of("database", () -> exit().remove(true)));
      steps.add(RollbackStep.of("verify", () -> exit().verify(false)));
    }
    return steps;
  }

  /** On a copy, with everything running. */
  List<RollbackStep> rehearsal() {
    var copy = new DatabaseCopy(database.installation());
    var exit = new DatabaseExit(copy.installation(), backup());
    return List.of(
        RollbackStep.of(
            "copy of the databases",
            () -> {
              copy.take();
              return copy.installation().legacy() + ", " + copy.installation().suite();
            }),
        RollbackStep.of("database", () -> exit.remove(false)),
        RollbackStep.of("verify", () -> exit.verify(false)),
        RollbackStep.of(
            "copy away",
            () -> {
              copy.close();
              return "dropped";
            }));
  }

  private DatabaseExit exit() {
    return new DatabaseExit(database.installation(), backup());
  }

  private BackupFolder backup() {
    var backup =
        BackupFolder.newest(folder.state().resolve("backup"), DemoDatabase.LEGACY)
            .orElseThrow(() -> new ServerFailure("there is no backup to compare with"));
    backup.check();
    return backup;
  }

  // The switch first: it beats whatever a source of the flags says meanwhile.
  private String flagsOff() throws SQLException {
    if (!database.hasSuite()) {
      return "the suite is out of the database already";
    }
    new KillRow(folder, ports).set(true, "rollback");
    try (var rollout = RolloutWiring.openAt(folder, ports)) {
      rollout.enter(Phase.A, List.of(), "rollback");
      return "kill switch engaged, phase A by " + rollout.authority().words();
    }
  }

  private String trafficBack() {
    write(folder.passThrough(), "");
    if (folder.pidFile(Part.GATEWAY).running().isEmpty()) {
      return "the gateway does not run; the legacy application is at " + legacy();
    }
    var own = new Readiness(ports.of(Part.GATEWAY), OWN);
    var deadline = Instant.now().plus(SEEN_WITHIN);
    while (own.now()) {
      if (Instant.now().isAfter(deadline)) {
        throw new ServerFailure("the gateway still answers " + OWN);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return "the gateway hands everything to " + legacy();
  }

  private String stopServices() {
    write(folder.heldParts(), PREDICTIVE.stream().map(Part::id).collect(Collectors.joining("\n")));
    var processes = new SuiteProcesses(folder);
    processes.stop(PREDICTIVE);
    return PREDICTIVE.stream().map(Part::label).collect(Collectors.joining(", ")) + " stopped";
  }

  private String legacy() {
    return "http://localhost:" + ports.of(Part.LEGACY);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

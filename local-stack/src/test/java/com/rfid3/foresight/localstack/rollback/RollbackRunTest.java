package com.rfid3.foresight.localstack.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import com.rfid3.foresight.localstack.server.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackRunTest {
  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private Path journal;
  private RollbackRun run;

  @BeforeEach
  void newRun() {
    journal = folder.resolve("rollback.log");
    run = new RollbackRun(journal, told::add, Clock.systemUTC());
  }

  @Test
  void stepsAreDoneInOrderAndReported() throws IOException {
    assertThat(run.run(List.of(step("flags"), step("traffic")))).isTrue();

    assertThat(done).containsExactly("flags", "traffic");
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("1/2 flags").contains("flags done");
    assertThat(Files.readAllLines(journal)).hasSize(2);
  }

  @Test
  void theFirstThatFailsStopsTheRestAndAnotherRunFinishes() {
    var steps = new ArrayList<>(List.of(step("flags"), failing(), step("verify")));

    assertThat(run.run(steps)).isFalse();
    assertThat(done).containsExactly("flags");
    assertThat(told.get(1)).contains("FAILED: the table is in use");
    assertThat(told.getLast()).contains("Stopped at step 2");

    steps.set(1, step("database"));
    assertThat(run.run(steps)).isTrue();
    assertThat(done).containsExactly("flags", "flags", "database", "verify");
  }

  private RollbackStep step(String name) {
    return RollbackStep.of(
        name,
        () -> {
          done.add(name);
          return name + " done";
        });
  }

  private static RollbackStep failing() {
    return RollbackStep.of(
        "database",
        () -> {
          throw new ServerFailure("the table is in use");
        });
  }
}

package com.rfid3.foresight.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.FreshDatabase;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two replicas as two processes, killed without warning: nothing is lost, nothing comes twice. */
class KilledReplicaTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final int ROUNDS = 5;
  private static final int GROUPS = 4;
  private static final int OF_EACH = 6;

  private final List<Replica> replicas = new ArrayList<>();
  private PostOffice office;
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    office = new PostOffice(DATABASE.get());
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    replicas.forEach(Replica::kill);
    office.close();
    receiver.close();
  }

  @Test
  void whatWasAnsweredIsStoredAndWhatWasNotCanBeToldAgain() throws IOException {
    Replica steady = start("intake", Duration.ZERO);
    Set<String> answered = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      Replica doomed = start("intake", Duration.ZERO);
      for (int batch = 0; batch < 6; batch++) {
        String name = round + "/" + batch;
        told.add(name);
        doomed.tell(name);
        steady.tell(name);
        assertThat(steady.heard()).isEqualTo("stored " + name);
        answered.add(name);
      }
      // Between accept and store: it is in the midst of some batch, nobody knows of which.
      for (int batch = 0; batch < 3; batch++) {
        String name = "only " + round + "/" + batch;
        told.add(name);
        doomed.tell(name);
      }
      doomed.kill();
      answered.addAll(doomed.stored());
    }

    assertThat(batchesIn("COUNT(*) = " + ReplicaProcess.BATCH)).containsAll(answered);
    assertThat(batchesIn("COUNT(*) <> " + ReplicaProcess.BATCH))
        .as("all of a push or none")
        .isEmpty();
    for (String name : told) {
      steady.tell(name);
      assertThat(steady.heard()).isEqualTo("stored " + name);
    }
    assertThat(batchesIn("COUNT(*) = " + ReplicaProcess.BATCH))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void whatKilledReplicasHeldIsDeliveredByOthersUnderTheSameKeysInOrder() throws IOException {
    List<List<String>> posted = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      posted.add(new ArrayList<>());
    }
    for (int round = 1; round <= ROUNDS; round++) {
      for (int message = 0; message < GROUPS * OF_EACH; message++) {
        int group = message % GROUPS;
        posted.get(group).addAll(office.post("group " + group, round + "-" + message));
      }
      int sofar = receiver.keys().size();
      // Each pair's clock stands after the leases of the pair before.
      Duration later = Dispatcher.LEASE.plusSeconds(1).multipliedBy(round);
      Replica one = start("deliver", later);
      Replica other = start("deliver", later);
      await().atMost(Duration.ofSeconds(60)).until(() -> receiver.keys().size() > sofar + 8);
      one.kill();
      other.kill();
    }
    start("deliver", Dispatcher.LEASE.plusSeconds(1).multipliedBy(ROUNDS + 1));
    await().atMost(Duration.ofSeconds(60)).until(() -> "0".equals(office.waiting()));

    List<String> all = posted.stream().flatMap(List::stream).toList();
    assertThat(Set.copyOf(receiver.keys())).isEqualTo(Set.copyOf(all));
    for (List<String> group : posted) {
      List<String> arrived = receiver.keys().stream().filter(group::contains).distinct().toList();
      assertThat(arrived).isEqualTo(group);
    }
    assertThat(receiver.keys().size() - all.size())
        .as("at most one in flight for each group and killed replica came twice")
        .isLessThanOrEqualTo(2 * ROUNDS * GROUPS);
  }

  private List<String> batchesIn(String condition) {
    String suite = DATABASE.get().suite();
    List<String> found = new ArrayList<>();
    try (var connection = DATABASE.get().root();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT SUBSTRING_INDEX(SUBSTRING(item_id, 6), '-', 1) AS batch FROM `"
                    + suite
                    + "`.predictive_alert GROUP BY batch HAVING "
                    + condition)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private Replica start(String work, Duration later) throws IOException {
    var server = DATABASE.get().server().address();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                ReplicaProcess.class.getName(),
                work,
                server.host(),
                Integer.toString(server.port()),
                DATABASE.get().suite(),
                DATABASE.get().password(ServiceUser.ALERTS),
                office.clock.instant().plus(later).toString(),
                receiver.address().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Replica replica = new Replica(process, process.inputReader(StandardCharsets.UTF_8));
    replicas.add(replica);
    String first = replica.heard();
    while (!"ready".equals(first)) {
      assertThat(first).as("the replica did not start").isNotNull();
      first = replica.heard();
    }
    return replica;
  }

  private record Replica(Process process, BufferedReader out) {

    void tell(String line) throws IOException {
      process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    }

    String heard() throws IOException {
      return out.readLine();
    }

    /** As kill -9 does. */
    void kill() {
      // Through its handle: what it said before it died can still be read.
      process.toHandle().destroyForcibly();
      process.onExit().join();
    }

    /** The batches that it answered for before it died. */
    List<String> stored() {
      try {
        List<String> names = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          names.add(line.replace("stored ", ""));
        }
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package com.rfid3.foresight.alerts.delivery;

import static com.rfid3.foresight.alerts.delivery.PostOffice.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rfid3.foresight.localstack.testing.FreshDatabase;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox emptied over a real database to a real receiver, by two replicas, on a told clock. */
class DispatcherTest {
  @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

  private static final Duration ROUND = Duration.ofSeconds(30);

  private PostOffice office;
  private Receiver receiver;

  @BeforeEach
  void open() throws IOException {
    office = new PostOffice(DATABASE.get());
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    office.close();
    receiver.close();
  }

  @Test
  void channelThatWasAwayForAnHourGetsEverythingOnceAndInOrderOfEachGroup() {
    Dispatcher one = office.replica();
    Dispatcher other = office.replica();
    Carrier carrier = office.webhook(receiver);
    List<List<String>> posted = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    receiver.isAway(true);

    Instant back = office.clock.instant().plus(Duration.ofHours(1));
    for (int i = 0; office.clock.instant().isBefore(back); i++) {
      for (int group = 0; group < 3 && i % 10 == 0; group++) {
        posted.get(group).addAll(office.post("group " + group, "message " + i));
      }
      assertThat(office.pass(one, carrier) + office.pass(other, carrier)).isZero();
      office.clock.passes(ROUND);
    }
    int askedWhileAway = receiver.asked();
    receiver.isAway(false);
    for (int i = 0; i < 40 && !"0".equals(office.waiting()); i++) {
      office.pass(one, carrier);
      office.pass(other, carrier);
      office.clock.passes(ROUND);
    }

    // A cap of five minutes, not less than half of it by chance: no hammering.
    assertThat(askedWhileAway).isBetween(10, 35);
    assertThat(receiver.keys())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(posted.stream().flatMap(List::stream).toList());
    for (List<String> group : posted) {
      assertThat(receiver.keys()).containsSubsequence(group);
    }
  }

  @Test
  void poisonGoesToTheDeadLettersWithItsCauseAndHoldsNobodyUp() {
    Dispatcher replica = office.replica();
    Carrier carrier = office.webhook(receiver);
    List<String> keys = office.post("one", "before", "poison", "after");

    for (int i = 0; i < 5; i++) {
      office.pass(replica, carrier);
    }

    assertThat(receiver.keys()).containsExactly(keys.get(0), keys.get(2));
    assertThat(office.state(keys.get(1))).isEqualTo("dead|the receiver answered 400");
  }

  @Test
  void deadLetterIsTriedAnewUnderItsOldKey() {
    Dispatcher replica = office.replica();
    Carrier carrier = office.webhook(receiver);
    List<String> keys = office.post("one", "poison");
    office.pass(replica, carrier);
    receiver.answersPoison(0);

    assertThat(office.outbox.redrive(0, CHANNEL, office.clock.instant()).await().indefinitely())
        .isEqualTo(1);
    office.pass(replica, carrier);

    assertThat(receiver.keys()).isEqualTo(keys);
    assertThat(office.state(keys.getFirst())).startsWith("delivered");
  }

  @Test
  void messageThatAloneFailsIsGivenUpAfterSomeTries() {
    Dispatcher replica = office.replica();
    Carrier carrier = office.webhook(receiver);
    receiver.answersPoison(500);
    List<String> cursed = office.post("one", "poison", "waits behind it");
    List<String> free = office.post("two", "goes on");

    for (int i = 0; i < 60; i++) {
      office.pass(replica, carrier);
      office.clock.passes(Duration.ofMinutes(1));
    }

    assertThat(office.state(cursed.getFirst()))
        .isEqualTo("dead|failed 8 times: the receiver answered 500");
    assertThat(receiver.keys()).containsExactly(free.getFirst(), cursed.getLast());
  }

  @Test
  void whatAKilledReplicaHeldIsDeliveredByTheOtherUnderTheSameKey() {
    Dispatcher killed = office.replica();
    List<String> keys = office.post("one", "first", "second");
    killed
        .pass(Map.of(CHANNEL, parcel -> Uni.createFrom().nothing()))
        .subscribe()
        .with(never -> {});
    Dispatcher other = office.replica();
    Carrier carrier = office.webhook(receiver);
    await().until(() -> office.taken(keys.getFirst()));

    assertThat(office.pass(other, carrier)).isZero();
    office.clock.passes(Dispatcher.LEASE);
    office.pass(other, carrier);
    office.pass(other, carrier);

    assertThat(receiver.keys()).isEqualTo(keys);
  }

  @Test
  void replicaKilledAfterSendingMeansOneKeyTwiceNeverTwoKeys() {
    List<String> keys = office.post("one", "first");
    Carrier carrier = office.webhook(receiver);
    Carrier killedBeforeItKnew =
        parcel -> carrier.carry(parcel).chain(sent -> Uni.createFrom().nothing());
    office.replica().pass(Map.of(CHANNEL, killedBeforeItKnew)).subscribe().with(never -> {});
    await().until(() -> receiver.keys().size() == 1);

    office.clock.passes(Dispatcher.LEASE);
    office.pass(office.replica(), carrier);

    assertThat(receiver.keys()).containsExactly(keys.getFirst(), keys.getFirst());
    assertThat(office.state(keys.getFirst())).startsWith("delivered");
  }

  @Test
  void whatWaitsForDaysIsGivenUpWithItsCause() {
    receiver.isAway(true);
    Dispatcher replica = office.replica();
    Carrier carrier = office.webhook(receiver);
    List<String> keys = office.post("one", "old news");
    office.pass(replica, carrier);
    office.clock.passes(Duration.ofDays(3));

    office.pass(replica, carrier);

    assertThat(office.state(keys.getFirst())).isEqualTo("dead|given up: the receiver answered 503");
  }

  @Test
  void sameKeyIsPostedOnce() {
    office.post("one", "same");
    office.post("one", "same");

    assertThat(office.waiting()).isEqualTo("1");
  }
}

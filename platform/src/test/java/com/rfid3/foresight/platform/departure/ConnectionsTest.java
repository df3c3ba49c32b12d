package com.rfid3.foresight.platform.departure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConnectionsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String CLOSE = "connection: close";

  private final Parlour parlour = new Parlour();

  @AfterEach
  void close() {
    parlour.close();
  }

  private CompletableFuture<Integer> leaving() {
    return CompletableFuture.supplyAsync(() -> parlour.connections.leave(LONG));
  }

  @Test
  void connectionsStayOpenAsLongAsItStays() throws IOException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/read");
      assertThat(visitor.answer()).startsWith("http/1.1 200").doesNotContain(CLOSE);
      visitor.ask("/read");
      assertThat(visitor.answer()).startsWith("http/1.1 200").doesNotContain(CLOSE);
    }
  }

  @Test
  void onNoticeEveryAnswerClosesItsConnectionAndNewOnesAreStillTaken() throws IOException {
    try (var known = new Visitor(parlour.port())) {
      known.ask("/read");
      known.answer();
      parlour.connections.giveNotice();
      try (var late = new Visitor(parlour.port())) {
        for (var visitor : new Visitor[] {known, late}) {
          visitor.ask("/read");
          assertThat(visitor.answer()).startsWith("http/1.1 200").contains(CLOSE);
          assertThat(visitor.untilClosed()).isEmpty();
        }
      }
    }
  }

  @Test
  void anAnswerThatBeginsAfterTheNoticeSaysItToo() throws IOException, InterruptedException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/slow");
      var response = parlour.slow();
      parlour.connections.giveNotice();
      response.end("read");
      assertThat(visitor.answer()).contains(CLOSE);
      assertThat(visitor.untilClosed()).isEmpty();
    }
  }

  @Test
  void whoHasAskedTwiceIsAnsweredTwice() throws IOException, InterruptedException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/slow", "/read");
      var response = parlour.slow();
      parlour.connections.giveNotice();
      response.end("read");
      assertThat(visitor.answer()).startsWith("http/1.1 200");
      assertThat(visitor.answer()).startsWith("http/1.1 200").contains(CLOSE);
      assertThat(visitor.untilClosed()).isEmpty();
    }
  }

  @Test
  void theIdleAreClosedAndNobodyIsLetInAnyMore() throws IOException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/read");
      visitor.answer();
      assertThat(parlour.connections.leave(LONG)).isZero();
      assertThat(visitor.untilClosed()).isEmpty();
    }
    int port = parlour.port();
    assertThatThrownBy(() -> new Visitor(port)).isInstanceOf(ConnectException.class);
  }

  @Test
  void whatIsUnderWayHasItsAnswerFirst() throws IOException, InterruptedException {
    try (var busy = new Visitor(parlour.port());
        var idle = new Visitor(parlour.port())) {
      idle.ask("/read");
      idle.answer();
      busy.ask("/slow");
      var response = parlour.slow();
      var left = leaving();
      // The idle one is closed; by then it has been decided what becomes of the busy one.
      idle.untilClosed();
      assertThat(left).isNotDone();
      response.end("read");
      assertThat(busy.answer()).startsWith("http/1.1 200").contains(CLOSE);
      assertThat(busy.untilClosed()).isEmpty();
      assertThat(left.join()).isZero();
    }
  }

  @Test
  void anAnswerThatHadBegunBeforeIsFinishedAndThenItsConnectionClosed()
      throws IOException, InterruptedException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/slow");
      var response = parlour.slow();
      response.putHeader("Content-Length", "4").write("re");
      assertThat(visitor.head()).doesNotContain(CLOSE);
      var left = leaving();
      response.end("ad");
      assertThat(visitor.untilClosed()).isEqualTo("read");
      assertThat(left.join()).isZero();
    }
  }

  @Test
  void whatTakesTooLongIsCountedAndLeftToBeCut() throws IOException, InterruptedException {
    try (var visitor = new Visitor(parlour.port())) {
      visitor.ask("/slow");
      parlour.slow();
      assertThat(parlour.connections.leave(Duration.ofMillis(20))).isEqualTo(1);
    }
  }

  @Test
  void aStreamOfEventsHoldsNobodyUp() throws IOException {
    try (var listener = new Visitor(parlour.port())) {
      listener.ask("/events");
      assertThat(listener.head()).contains("text/event-stream");
      parlour.connections.giveNotice();
      assertThat(leaving().join()).isZero();
      listener.untilClosed();
    }
  }
}

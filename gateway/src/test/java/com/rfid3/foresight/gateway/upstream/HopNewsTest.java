package com.rfid3.foresight.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HopNewsTest {
  private final Logger logger = Logger.getLogger(Hop.class.getName());
  private final List<String> told = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          told.add(String.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(listening);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(listening);
  }

  @Test
  void aFailureIsToldOnceAndThatItIsOver() {
    var news = new HopNews("alerts");

    news.answered();
    for (int i = 0; i < 3; i++) {
      news.failed(new IllegalStateException(new IOException("Connection reset")));
    }
    news.answered();
    news.answered();

    assertThat(told)
        .containsExactly("alerts fails: IOException: Connection reset", "alerts answers again");
  }

  @Test
  void aHopThatFailsEveryOtherTimeDoesNotFillTheLog() {
    var news = new HopNews("alerts");

    for (int i = 0; i < 50; i++) {
      news.failed(new IOException("Connection reset"));
      news.answered();
    }

    assertThat(told).hasSize(2);
  }
}

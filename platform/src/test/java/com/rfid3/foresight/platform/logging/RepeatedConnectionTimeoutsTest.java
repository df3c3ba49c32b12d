package com.rfid3.foresight.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedConnectionTimeoutsTest {
  private static final String PROMISE = "io.vertx.core.Promise";
  private static final String POOL = "io.vertx.sqlclient.impl.pool.SqlConnectionPool";

  @ParameterizedTest
  @CsvSource({
    PROMISE + "," + POOL + ",false",
    PROMISE + ",com.rfid3.foresight.Caller,true",
    POOL + "," + PROMISE + ",true",
  })
  void onlyTheSecondWordOfThePoolIsLeftOut(String top, String below, boolean logged) {
    var thrown = new IllegalStateException("Result is already complete");
    thrown.setStackTrace(new StackTraceElement[] {at(top), at(below)});

    assertThat(new RepeatedConnectionTimeouts().isLoggable(lineWith(thrown))).isEqualTo(logged);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void whatHasNoTraceOrNoErrorStays(boolean failed) {
    var bare = new IllegalStateException("without a trace");
    bare.setStackTrace(new StackTraceElement[0]);

    assertThat(new RepeatedConnectionTimeouts().isLoggable(lineWith(failed ? bare : null)))
        .isTrue();
  }

  private static StackTraceElement at(String type) {
    return new StackTraceElement(type, "fail", "Any.java", 1);
  }

  private static LogRecord lineWith(Throwable thrown) {
    var line = new LogRecord(Level.SEVERE, "Uncaught exception");
    line.setThrown(thrown);
    return line;
  }
}

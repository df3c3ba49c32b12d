package com.rfid3.foresight.gateway.standin;

import com.rfid3.foresight.localstack.legacyweb.LegacyWeb;
import com.rfid3.foresight.localstack.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The pages of the legacy application over the database of the test that runs. */
public final class LegacyPages implements AutoCloseable {
  private final AtomicReference<TestDatabase> database = new AtomicReference<>();
  private final LegacyWeb web;

  LegacyPages() {
    try {
      web =
          LegacyWeb.start(
              0,
              () ->
                  Optional.ofNullable(database.get())
                      .orElseThrow(() -> new SQLException("no database yet"))
                      .root(),
              Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows what is in this database from now on. */
  public void over(TestDatabase shown) {
    database.set(shown);
  }

  String url() {
    return "http://127.0.0.1:" + web.port();
  }

  @Override
  public void close() {
    try {
      web.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the legacy pages could not be closed", e);
    }
  }
}

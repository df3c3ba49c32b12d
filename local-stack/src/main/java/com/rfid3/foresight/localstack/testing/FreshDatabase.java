package com.rfid3.foresight.localstack.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * JUnit extension: a fresh {@link TestDatabase} per test class.
 *
 * <pre>{@code
 * @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
 * }</pre>
 */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {
  private TestDatabase database;

  @Override
  public void beforeAll(ExtensionContext context) {
    database = TestDatabase.create();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database.close();
  }

  public TestDatabase get() {
    return database;
  }
}

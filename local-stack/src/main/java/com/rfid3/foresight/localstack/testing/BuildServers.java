package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.EmbeddedMariaDb;
import java.nio.file.Path;
import java.util.Map;

/** The one database server of a whole build; each test class has databases of its own on it. */
public final class BuildServers implements AutoCloseable {
  private final Path folder;
  private final EmbeddedMariaDb mariaDb;

  private BuildServers(Path folder) {
    this.folder = folder;
    this.mariaDb = TestServer.start(folder);
  }

  public static BuildServers start() {
    return new BuildServers(TestServer.temporaryFolder());
  }

  /** What the build's processes need to find it. */
  public Map<String, String> environment() {
    return TestServer.of(mariaDb).environment();
  }

  @Override
  public void close() {
    TestServer.discard(mariaDb, folder);
  }
}

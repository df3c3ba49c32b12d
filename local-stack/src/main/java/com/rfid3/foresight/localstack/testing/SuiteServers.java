package com.rfid3.foresight.localstack.testing;

import com.rfid3.foresight.localstack.server.EmbeddedRedis;
import com.rfid3.foresight.schema.migration.ServiceUser;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/**
 * For {@code @QuarkusTest} classes of the services: a fresh database pair and a Redis, configured
 * into the service under test.
 *
 * <pre>{@code
 * @WithTestResource(
 *     value = SuiteServers.class,
 *     initArgs = @ResourceArg(name = "user", value = "features"))
 * }</pre>
 *
 * With the argument {@code faults} = {@code true} the servers are the test's own and the service
 * reaches them through {@link FaultProxy} lines. Fields of type {@link TestDatabase}, {@link
 * EmbeddedRedis} and {@link ServerFaults} of the test class are set.
 */
public final class SuiteServers implements QuarkusTestResourceLifecycleManager {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private ServiceUser user = ServiceUser.GATEWAY;
  private boolean faults;
  private TestSetup setup;

  @Override
  public void init(Map<String, String> arguments) {
    user = ServiceUser.valueOf(arguments.getOrDefault("user", "gateway").toUpperCase(Locale.ROOT));
    faults = Boolean.parseBoolean(arguments.getOrDefault("faults", "false"));
  }

  @Override
  public Map<String, String> start() {
    setup = faults ? withFaults() : plain();
    return setup.configuration(user);
  }

  private TestSetup plain() {
    var folder = temporaryFolder();
    var redis = keep(EmbeddedRedis.start(folder, 0));
    var database = keep(TestDatabase.create());
    return TestSetup.plain(database, redis);
  }

  private TestSetup withFaults() {
    var folder = temporaryFolder();
    var mariaDb = TestServer.start(folder);
    opened.push(mariaDb::kill);
    var redis = keep(EmbeddedRedis.start(folder, 0));
    var database = TestDatabase.on(TestServer.of(mariaDb));
    var lines =
        new ServerFaults(
            mariaDb, redis, keep(FaultProxy.to(mariaDb.port())), keep(FaultProxy.to(redis.port())));
    return TestSetup.withFaults(database, lines);
  }

  private Path temporaryFolder() {
    var folder = TestServer.temporaryFolder();
    opened.push(() -> TestServer.delete(folder));
    return folder;
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(setup.database(), ofType(TestDatabase.class));
    injector.injectIntoFields(setup.redis(), ofType(EmbeddedRedis.class));
    setup.faults().ifPresent(value -> injector.injectIntoFields(value, ofType(ServerFaults.class)));
  }

  private static TestInjector.MatchesType ofType(Class<?> type) {
    return new TestInjector.MatchesType(type);
  }

  @Override
  public void stop() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a test server could not be stopped", e);
      }
    }
  }
}

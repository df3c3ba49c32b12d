package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.rollout.FlagAuthority;
import com.rfid3.foresight.localstack.rollout.Installed;
import com.rfid3.foresight.localstack.rollout.PublicAnswers;
import com.rfid3.foresight.localstack.rollout.Rollout;
import com.rfid3.foresight.localstack.rollout.RolloutSettings;
import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.localstack.server.ServerFailure;
import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.net.URI;
import java.sql.SQLException;

/** Finds the parts of a rollout in the suite that runs here. */
final class RolloutWiring {
  private RolloutWiring() {}

  static Ports ports(SuiteFolder folder) {
    return RunningSuite.read(folder)
        .map(RunningSuite::ports)
        .orElseThrow(() -> new ServerFailure("Foresight does not run here; ./foresight up first."));
  }

  static Rollout open(SuiteFolder folder) throws SQLException {
    return openAt(folder, ports(folder));
  }

  /** As {@link #open}, for a suite that is only half there. */
  static Rollout openAt(SuiteFolder folder, Ports ports) throws SQLException {
    var secrets = Secrets.in(folder);
    var database = new DemoDatabase(JdbcAddress.local(ports.of(Part.MARIADB)), secrets);
    var suite =
        JdbcAddress.local(ports.of(Part.MARIADB))
            .connect(
                DemoDatabase.SUITE,
                ServiceUser.GATEWAY.account(),
                secrets.services().of(ServiceUser.GATEWAY));
    return new Rollout(
        authority(folder, ports, database),
        new Installed(database.installation(), folder.state().resolve("backup"), shown(ports)),
        RolloutSettings.read(folder.state().resolve("rollout.properties")),
        suite);
  }

  private static PublicAnswers shown(Ports ports) {
    return new PublicAnswers(
        URI.create(ports.url(Part.GATEWAY)),
        URI.create(ports.url(Part.LEGACY)),
        PublicAnswers.PAGES);
  }

  /** Unleash where it runs, else the database. */
  static FlagAuthority authority(SuiteFolder folder, Ports ports, DemoDatabase database)
      throws SQLException {
    return folder.pidFile(Part.UNLEASH).running().isPresent()
        ? new FlagAuthority.Unleash(
            new UnleashAdmin(
                URI.create(ports.url(Part.UNLEASH)), Secrets.in(folder).unleash().dashboard()))
        : new FlagAuthority.Database(database.connect());
  }
}

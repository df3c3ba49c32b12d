package com.rfid3.foresight.localstack.suite;

import com.rfid3.foresight.localstack.server.JdbcAddress;
import com.rfid3.foresight.schema.migration.ServiceUser;
import java.sql.SQLException;

/**
 * The kill switch where every process reads it, four times a second: for when the gateway cannot be
 * asked.
 */
record KillRow(SuiteFolder folder, Ports ports) {
  private static final String THROW =
      """
      INSERT INTO kill_switch (id, engaged, epoch, changed_at, changed_by, reason)
      VALUES (1, ?, 1, UTC_TIMESTAMP(6), ?, ?)
      ON DUPLICATE KEY UPDATE engaged = VALUES(engaged), epoch = kill_switch.epoch + 1,
        changed_at = VALUES(changed_at), changed_by = VALUES(changed_by), reason = VALUES(reason)
      """;
  private static final String NOTE =
      """
      INSERT INTO audit_log (`at`, actor, action, target, request_id, detail)
      VALUES (UTC_TIMESTAMP(6), ?, 'kill_switch', 'predictions', '',
        JSON_OBJECT('engaged', ?, 'reason', ?))
      """;

  void set(boolean engaged, String reason) throws SQLException {
    var actor = "launcher/" + System.getProperty("user.name");
    var server = JdbcAddress.local(ports.of(Part.MARIADB));
    var password = Secrets.in(folder).services().of(ServiceUser.GATEWAY);
    try (var connection =
            server.connect(DemoDatabase.SUITE, ServiceUser.GATEWAY.account(), password);
        var row = connection.prepareStatement(THROW);
        var note = connection.prepareStatement(NOTE)) {
      row.setBoolean(1, engaged);
      row.setString(2, actor);
      row.setString(3, reason);
      row.executeUpdate();
      note.setString(1, actor);
      note.setBoolean(2, engaged);
      note.setString(3, reason);
      note.executeUpdate();
    }
  }
}

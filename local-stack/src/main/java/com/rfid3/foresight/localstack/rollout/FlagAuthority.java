package com.rfid3.foresight.localstack.rollout;

import com.rfid3.foresight.localstack.unleash.UnleashAdmin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Who decides the flags of an installation, and how it is told a phase. */
public sealed interface FlagAuthority {

  /** Why it cannot hold this phase; empty when it can. */
  List<String> obstacles(Phase phase);

  void enter(Phase phase) throws SQLException;

  /** The name under which it is told of. */
  String words();

  /** Flags, segments and strategies in an Unleash server. */
  record Unleash(UnleashAdmin admin) implements FlagAuthority {

    @Override
    public List<String> obstacles(Phase phase) {
      return List.of();
    }

    @Override
    public void enter(Phase phase) {
      admin.prepare();
      admin.enter(phase.name());
    }

    @Override
    public String words() {
      return "Unleash";
    }
  }

  /** Rows of the legacy configuration table: on or off for everybody alike. */
  record Database(Connection legacy) implements FlagAuthority {
    /** The plan's ten. */
    public static final List<String> FLAGS =
        List.of(
            "PREDICTIVE_ANALYTICS_ENABLED",
            "DEMAND_FORECASTING_ENABLED",
            "MAINTENANCE_PREDICTION_ENABLED",
            "QUALITY_ANALYTICS_ENABLED",
            "PRICING_OPTIMIZATION_ENABLED",
            "INVENTORY_AUTOMATION_ENABLED",
            "PACK_MANAGEMENT_ENABLED",
            "PREDICTIVE_UI_ENHANCEMENTS",
            "MODEL_TRAINING_ENABLED",
            "EXTERNAL_DATA_INTEGRATION");

    private static final String WRITE =
        """
        INSERT INTO inventory_config (config_key, config_value) VALUES (?, ?)
        ON DUPLICATE KEY UPDATE config_value = VALUES(config_value)
        """;
    private static final String REMOVE = "DELETE FROM inventory_config WHERE config_key = ?";

    @Override
    public List<String> obstacles(Phase phase) {
      return phase.tellsPeopleApart()
          ? List.of(
              "phase "
                  + phase
                  + " opens flags to some and not to others, which the database cannot:"
                  + " configure Unleash")
          : List.of();
    }

    @Override
    public void enter(Phase phase) throws SQLException {
      try (var statement = legacy.prepareStatement(WRITE)) {
        for (var flag : FLAGS) {
          statement.setString(1, flag);
          statement.setString(2, Boolean.toString(phase == Phase.E));
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }

    /** Takes the rows out again. */
    public void forget() throws SQLException {
      try (var statement = legacy.prepareStatement(REMOVE)) {
        for (var flag : FLAGS) {
          statement.setString(1, flag);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    }

    @Override
    public String words() {
      return "the database";
    }
  }
}

package com.rfid3.foresight.localstack.rollback;

import java.sql.SQLException;

/** One step; running it again where it was done already changes nothing. */
public interface RollbackStep {
  String name();

  /** Does what is left of it and tells what is so now; throws where it could not. */
  String run() throws SQLException;

  /** A step by its name and what it does. */
  static RollbackStep of(String name, Doing doing) {
    return new RollbackStep() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String run() throws SQLException {
        return doing.run();
      }
    };
  }

  /** What a step does. */
  @FunctionalInterface
  interface Doing {
    String run() throws SQLException;
  }
}

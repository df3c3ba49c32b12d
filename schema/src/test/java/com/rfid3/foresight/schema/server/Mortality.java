package com.rfid3.foresight.schema.server;

import com.rfid3.foresight.schema.database.Installation;
import java.sql.SQLException;
import java.util.HashSet;

/**
 * Kills a job after each of its changes in turn, starting it again every time, until it is done.
 */
public final class Mortality {
  private Mortality() {}

  /** Something that changes a server and can be run again. */
  @FunctionalInterface
  public interface Job {
    void run(Installation installation) throws SQLException;
  }

  /** Tells one state of the server from another. */
  @FunctionalInterface
  public interface Progress {
    String now() throws SQLException;
  }

  /**
   * A run that met nothing new is followed by one that may make a change more, so that each state
   * between two changes is met by a process that starts there.
   *
   * @return how often it was killed
   */
  public static int of(Shop shop, Progress progress, Job job) throws SQLException {
    var deaths = 0;
    var changes = 1;
    var met = new HashSet<String>();
    met.add(progress.now());
    while (diesAfter(changes, shop, job)) {
      deaths++;
      changes = met.add(progress.now()) ? 1 : changes + 1;
    }
    return deaths;
  }

  private static boolean diesAfter(int changes, Shop shop, Job job) throws SQLException {
    var server = new MortalServer(shop.installation(), changes);
    try {
      job.run(server.installation());
      return false;
    } catch (SQLException | RuntimeException | Error e) {
      if (server.dead()) {
        return true;
      }
      throw e;
    }
  }
}

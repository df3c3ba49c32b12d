package com.rfid3.foresight.prediction.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mysqlclient.MySQLBuilder;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that orders one training over a real database and ends with it, to be killed. What is
 * to be learned turns with the seed, so that most trainings beat what serves.
 */
final class TrainingHost {
  static final String MODEL = "maintenance";
  private static final List<String> FEATURES = List.of("a", "b", "c", "d");
  private static final int CASES = 3_000;
  private static final int CLAIMS = 1_500;

  private TrainingHost() {}

  /** {@code host port user password database seed}. */
  public static void main(String[] arguments) throws InterruptedException {
    var pool = pool(Vertx.vertx(), arguments);
    var jobs = new TrainingJobs(pool);
    var desk =
        new TrainingDesk(training(pool), jobs, List.of(turning(Long.parseLong(arguments[5]))));
    String id = desk.order(MODEL, "ann").await().indefinitely().id();
    System.out.println("ordered " + id);
    System.out.flush();
    var job = jobs.find(id).await().indefinitely().orElseThrow();
    while (!job.over()) {
      Thread.sleep(20);
      job = jobs.find(id).await().indefinitely().orElseThrow();
    }
    System.out.println(job.status() + ": " + job.outcome());
    System.exit(0);
  }

  static Pool pool(Vertx vertx, String... door) {
    var options =
        new MySQLConnectOptions()
            .setHost(door[0])
            .setPort(Integer.parseInt(door[1]))
            .setUser(door[2])
            .setPassword(door[3])
            .setDatabase(door[4])
            .setCharset("utf8mb4");
    return Pool.newInstance(
        MySQLBuilder.pool()
            .with(new PoolOptions().setMaxSize(4))
            .connectingTo(options)
            .using(vertx.getDelegate())
            .build());
  }

  private static Training training(Pool pool) {
    var settings =
        new SmallRyeConfigBuilder()
            .withMapping(TrainingSettings.class)
            .withDefaultValue("foresight.training.look", "off")
            .build()
            .getConfigMapping(TrainingSettings.class);
    var occasions = new Occasions(Clock.systemUTC(), new ShopTime(ZoneOffset.UTC));
    return new Training(new Artifacts(pool), occasions, settings, new ObjectMapper());
  }

  static Training.Trainable turning(long seed) {
    return new Training.Trainable() {
      @Override
      public String model() {
        return MODEL;
      }

      @Override
      public Training.Snapshot snapshot(Occasion occasion) {
        var random = new Random(seed);
        var cases = new ArrayList<Cases.Case>();
        for (int i = 0; i < CASES; i++) {
          double[] row = row(random);
          cases.add(new Cases.Case(row, random.nextDouble() < truth(row)));
        }
        return new Training.Snapshot(
            new Cases(FEATURES, cases), new ClaimTrial(claims(random), claims(random)));
      }

      @Override
      public double baseline(double[] row) {
        return 0.3;
      }

      private double truth(double[] row) {
        return row[(int) (seed % FEATURES.size())] > 0.6 ? 0.6 : 0.1;
      }

      private List<PastClaim> claims(Random random) {
        var claims = new ArrayList<PastClaim>();
        for (int i = 0; i < CLAIMS; i++) {
          double[] row = row(random);
          boolean held = random.nextDouble() < 1 - Math.pow(1 - truth(row), 2);
          claims.add(new PastClaim(row, once -> 1 - (1 - once) * (1 - once), held));
        }
        return claims;
      }
    };
  }

  private static double[] row(Random random) {
    return random.doubles(FEATURES.size()).toArray();
  }
}

package com.rfid3.foresight.prediction.training;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Takes orders for trainings, one at a time per model, and keeps what came of them. */
@ApplicationScoped
public class TrainingDesk {
  private static final Logger LOG = Logger.getLogger(TrainingDesk.class);
  private static final long HEARTBEAT_NANOS = 1_000_000_000L;
  private static final int LONGEST = 500;

  private final Training training;
  private final TrainingJobs jobs;
  private final Iterable<Training.Trainable> trainables;

  @Inject
  public TrainingDesk(
      Training training, TrainingJobs jobs, Instance<Training.Trainable> trainables) {
    this(training, jobs, (Iterable<Training.Trainable>) trainables);
  }

  TrainingDesk(Training training, TrainingJobs jobs, Iterable<Training.Trainable> trainables) {
    this.training = training;
    this.jobs = jobs;
    this.trainables = trainables;
  }

  /** The model of a name; refused where none of that name can be trained. */
  public Training.Trainable known(String model) {
    return StreamSupport.stream(trainables.spliterator(), false)
        .filter(each -> each.model().equals(model))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(ProblemCode.NOT_FOUND, "No model of this name is trained"));
  }

  /** Starts a training and answers at once; refused while one of the model runs. */
  public Uni<TrainingJobs.Job> order(String model, String by) {
    Training.Trainable trainable = known(model);
    String id = UUID.randomUUID().toString();
    return jobs.bury()
        .chain(() -> jobs.running(model))
        .invoke(
            running -> {
              if (!running.isEmpty()) {
                throw new ProblemException(
                    ProblemCode.CONFLICT, "A training of this model is under way");
              }
            })
        .chain(() -> jobs.open(id, model, by))
        .invoke(() -> Infrastructure.getDefaultWorkerPool().execute(() -> work(id, trainable)))
        .chain(() -> jobs.find(id))
        .map(job -> job.orElseThrow());
  }

  /** Says of trainings whose process was killed that they failed; those of today that one asked. */
  Uni<List<TrainingJobs.Job>> lost(String by) {
    return jobs.bury().chain(() -> jobs.lost(by));
  }

  /** Works a job off; blocking. */
  private void work(String id, Training.Trainable trainable) {
    TrainingJobs.End end;
    try {
      training.train(trainable, new Progress(id));
      return;
    } catch (TrainingFailed failed) {
      String status = failed.getMessage().equals("cancelled") ? "cancelled" : "failed";
      end = new TrainingJobs.End(status, null, cut(failed.getMessage()));
    } catch (RuntimeException failed) {
      LOG.error("Training failed", failed);
      end = new TrainingJobs.End("failed", null, failed.getClass().getSimpleName());
    }
    jobs.finish(id, end).await().indefinitely();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  /** Tells the table how far a job is, and asks it whether to stop. */
  private final class Progress implements Training.Watch {
    private final String id;
    private String stage = "queued";
    private int done;
    private long asked;
    private boolean cancelled;

    Progress(String id) {
      this.id = id;
    }

    @Override
    public void stage(String name, int number) {
      stage = name;
      done = number;
      jobs.advance(id, stage, done).await().indefinitely();
    }

    @Override
    public Uni<Void> kept(SqlConnection connection, Training.Result result) {
      var end = new TrainingJobs.End("succeeded", result.version(), result.why());
      return jobs.finish(connection, id, end);
    }

    @Override
    public boolean cancelled() {
      long now = System.nanoTime();
      if (now - asked > HEARTBEAT_NANOS) {
        asked = now;
        jobs.advance(id, stage, done).await().indefinitely();
        cancelled =
            jobs.find(id)
                .await()
                .indefinitely()
                .map(TrainingJobs.Job::cancelRequested)
                .orElse(true);
      }
      return cancelled;
    }
  }
}

package com.rfid3.foresight.prediction.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * One training from records to registry: snapshot, trees in a process of their own, judged on
 * claims they had not seen, kept, and serving at once only where no trees serve. Blocking.
 */
@ApplicationScoped
public class Training {
  private final Artifacts artifacts;
  private final Occasions occasions;
  private final TrainingSettings settings;
  private final ObjectMapper json;

  public Training(
      Artifacts artifacts, Occasions occasions, TrainingSettings settings, ObjectMapper json) {
    this.artifacts = artifacts;
    this.occasions = occasions;
    this.settings = settings;
    this.json = json;
  }

  /** What a training is told of, and asks. */
  interface Watch {
    void stage(String name, int done);

    boolean cancelled();

    /** Part of the transaction in which the artifact is kept: fails where it must not be. */
    Uni<Void> kept(SqlConnection connection, Result result);
  }

  /** Cases to learn from, and the claims after them that what was learned is judged on. */
  public record Snapshot(Cases cases, ClaimTrial trial) {}

  /** A model that can be trained: its records, and what its baseline says of a row. */
  public interface Trainable {
    String model();

    Snapshot snapshot(Occasion occasion);

    double baseline(double[] row);
  }

  /** What came of a training. */
  record Result(String version, Part part, String why, Map<String, Object> metrics) {}

  Result train(Trainable trainable, Watch watch) {
    Occasion occasion = occasions.open();
    watch.stage("snapshot", 0);
    Snapshot snapshot = trainable.snapshot(occasion);
    Cases cases = snapshot.cases;
    if (cases.cases().size() < settings.minCases() || cases.events() < settings.minEvents()) {
      throw new TrainingFailed(
          "insufficient data: %d cases with %d events, %d with %d are needed"
              .formatted(
                  cases.cases().size(), cases.events(), settings.minCases(), settings.minEvents()),
          null);
    }
    String hash = Artifacts.sha256(cases.bytes());
    watch.stage("grow", 1);
    BooleanSupplier cancelled = watch::cancelled;
    byte[] content =
        new OwnProcess(settings.heap(), settings.longest())
            .train(cases, settings.seed(), cancelled);
    watch.stage("judge", 2);
    Verdict verdict = judge(trainable, snapshot, content);
    watch.stage("keep", 3);
    var name =
        new Artifacts.Name(
            trainable.model(),
            "%s-trees-%s-%s".formatted(trainable.model(), occasion.today(), hash.substring(0, 8)));
    var metrics = json.valueToTree(verdict.metrics).toString();
    var origin = new Artifacts.Origin(hash, settings.seed(), metrics, occasion.now());
    var result = new Result(name.version(), verdict.part, verdict.why, verdict.metrics);
    await(
        artifacts.keep(
            new Artifacts.Made(name, content, origin, verdict.part),
            connection -> watch.kept(connection, result)));
    return result;
  }

  private record Verdict(Part part, String why, Map<String, Object> metrics) {}

  // On the claim as it is served: what a rental shows is worth what it tells of the days to come.
  private Verdict judge(Trainable trainable, Snapshot snapshot, byte[] content) {
    ClaimTrial trial = snapshot.trial;
    boolean[] held = trial.held();
    CalibratedForest grown = ForestFormat.read(content);
    double[] ours = trial.said(grown::probability);
    double[] plain = trial.said(trainable::baseline);
    var metrics = new TreeMap<String, Object>(Judged.of(ours, held).told());
    Judged.of(plain, held).told().forEach((name, score) -> metrics.put("baseline_" + name, score));
    metrics.put("metric", "brier");
    var overBaseline = PairedComparison.of(ours, plain, held);
    metrics.put("z_over_baseline", Math.round(1e4 * overBaseline.z()) / 1e4);
    if (!overBaseline.promotes()) {
      return new Verdict(Part.KEPT, "does not beat the baseline on later claims", metrics);
    }
    Optional<CalibratedForest> champion = champion(trainable, snapshot.cases);
    if (champion.isEmpty()) {
      return new Verdict(Part.SERVES, "beats the baseline, and no trees serve", metrics);
    }
    var overChampion = PairedComparison.of(ours, trial.said(champion.get()::probability), held);
    metrics.put("z_over_champion", Math.round(1e4 * overChampion.z()) / 1e4);
    // What has come true since decides, not what a training says of itself.
    return new Verdict(
        Part.SHADOW, "beats the baseline; what comes true beside what serves decides", metrics);
  }

  // An artifact that must not be used is no champion to be beaten.
  private Optional<CalibratedForest> champion(Trainable trainable, Cases cases) {
    try {
      return await(artifacts.champion(trainable.model()))
          .map(Artifacts.Loaded::forest)
          .filter(forest -> forest.forest().features().equals(cases.features()));
    } catch (UnfitArtifact refused) {
      return Optional.empty();
    }
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}

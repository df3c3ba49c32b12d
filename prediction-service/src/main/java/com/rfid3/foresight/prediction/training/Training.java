package com.rfid3.foresight.prediction.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.advice.Occasions;
import com.rfid3.foresight.prediction.forest.CalibratedForest;
import com.rfid3.foresight.prediction.forest.ForestFormat;
import com.rfid3.foresight.prediction.forest.UnfitArtifact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * One training from records to registry: snapshot, trees in a process of their own, judged on
 * rentals they had not seen, kept, and promoted only where a paired comparison says so. Blocking.
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
  }

  /** A model that can be trained: its cases, and what its baseline says of a row. */
  public interface Trainable {
    String model();

    Cases cases(Occasion occasion);

    double baseline(double[] row);
  }

  /** What came of a training. */
  public record Result(String version, boolean promoted, String why, Map<String, Object> metrics) {}

  Result train(Trainable trainable, Watch watch) {
    Occasion occasion = occasions.open();
    watch.stage("snapshot", 0);
    Cases cases = trainable.cases(occasion);
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
    Verdict verdict = judge(trainable, cases.part(Fitting.CALIBRATED, 1), content);
    watch.stage("keep", 3);
    var name =
        new Artifacts.Name(
            trainable.model(),
            "%s-trees-%s-%s".formatted(trainable.model(), occasion.today(), hash.substring(0, 8)));
    var metrics = json.valueToTree(verdict.metrics).toString();
    await(
        artifacts.keep(
            name, content, new Artifacts.Origin(hash, settings.seed(), metrics, occasion.now())));
    watch.stage("promote", 4);
    if (verdict.promotes) {
      await(artifacts.promote(name, "training", occasion.now()));
    }
    return new Result(name.version(), verdict.promotes, verdict.why, verdict.metrics);
  }

  private record Verdict(boolean promotes, String why, Map<String, Object> metrics) {}

  private Verdict judge(Trainable trainable, Cases unseen, byte[] content) {
    boolean[] held = unseen.labels();
    double[] ours = said(ForestFormat.read(content), unseen);
    double[] plain = new double[held.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = trainable.baseline(unseen.cases().get(i).row());
    }
    var metrics = new TreeMap<String, Object>(Judged.of(ours, held).told());
    Judged.of(plain, held).told().forEach((name, score) -> metrics.put("baseline_" + name, score));
    var overBaseline = PairedComparison.of(ours, plain, held);
    metrics.put("z_over_baseline", Math.round(1e4 * overBaseline.z()) / 1e4);
    if (!overBaseline.promotes()) {
      return new Verdict(false, "does not beat the baseline on later rentals", metrics);
    }
    Optional<CalibratedForest> champion = champion(trainable, unseen);
    if (champion.isEmpty()) {
      return new Verdict(true, "beats the baseline, and no trees serve", metrics);
    }
    var overChampion = PairedComparison.of(ours, said(champion.get(), unseen), held);
    metrics.put("z_over_champion", Math.round(1e4 * overChampion.z()) / 1e4);
    return new Verdict(
        overChampion.promotes(),
        overChampion.promotes() ? "beats what serves" : "does not beat what serves",
        metrics);
  }

  // An artifact that must not be used is no champion to be beaten.
  private Optional<CalibratedForest> champion(Trainable trainable, Cases unseen) {
    try {
      return await(artifacts.champion(trainable.model()))
          .map(Artifacts.Loaded::forest)
          .filter(forest -> forest.forest().features().equals(unseen.features()));
    } catch (UnfitArtifact refused) {
      return Optional.empty();
    }
  }

  private static double[] said(CalibratedForest forest, Cases cases) {
    return cases.cases().stream().mapToDouble(each -> forest.probability(each.row())).toArray();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}

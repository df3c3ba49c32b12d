package com.rfid3.foresight.featurestore.quality;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.featurestore.catalogue.Feature;
import com.rfid3.foresight.featurestore.offline.LatestFeatures;
import com.rfid3.foresight.featurestore.offline.LatestFeatures.Kept;
import com.rfid3.foresight.featurestore.quality.Baselines.Measured;
import com.rfid3.foresight.featurestore.quality.Baselines.Pinned;
import com.rfid3.foresight.featurestore.sql.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Measures every stored feature in one pass over what the entities are now. Blocking. */
@ApplicationScoped
class QualityMeasure {
  private static final int PAGE = 500;
  // Any seed; a fixed one makes two measurements of the same values the same.
  private static final long SEED = 3607;

  private final LatestFeatures latest;

  QualityMeasure(LatestFeatures latest) {
    this.latest = latest;
  }

  List<Measured> of(Pinned pinned, Instant now) {
    List<Measured> all = new ArrayList<>();
    for (EntityKind kind : EntityKind.values()) {
      all.addAll(of(kind, pinned, now));
    }
    return all;
  }

  private List<Measured> of(EntityKind kind, Pinned pinned, Instant now) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Feature> features = Feature.of(kind).stream().filter(Feature::isStored).toList();
    List<Profile> profiles =
        features.stream().map(feature -> new Profile(feature, now, random)).toList();
    String after = "";
    List<Kept> page;
    do {
      page = latest.page(kind, after, PAGE).await().atMost(Patience.STATEMENT);
      for (Kept kept : page) {
        for (int i = 0; i < features.size(); i++) {
          profiles.get(i).add(kept.entity().values().get(features.get(i)));
        }
        after = kept.entity().entity();
      }
    } while (page.size() == PAGE);
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      measured.add(measured(features.get(i), profiles.get(i), pinned));
    }
    return measured;
  }

  private static Measured measured(Feature feature, Profile profile, Pinned pinned) {
    String key =
        Baselines.key(
            feature.view().entityKind().wire(), feature.wireName(), feature.view().version());
    Double psi =
        Optional.ofNullable(pinned.baselines().get(key))
            .map(baseline -> baseline.psi(profile.spread()))
            .orElse(null);
    return new Measured(profile.quality(psi), Baseline.of(profile.spread()));
  }
}

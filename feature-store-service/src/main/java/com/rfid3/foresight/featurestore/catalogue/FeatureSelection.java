package com.rfid3.foresight.featurestore.catalogue;

import com.rfid3.foresight.contracts.feature.EntityKind;
import com.rfid3.foresight.platform.web.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The features that a caller names, each as {@code name} (its current version) or pinned as {@code
 * name@version}. A version that is not the current one is refused: a changed meaning must not slip
 * into a model that was trained on another.
 */
public final class FeatureSelection {
  private FeatureSelection() {}

  /** Features of a comma-separated list; all of the kind where none is given. */
  public static List<Feature> ofList(EntityKind kind, String list, Parameters parameters) {
    return list == null || list.isBlank()
        ? Feature.of(kind)
        : of(kind, Arrays.asList(list.split(",", -1)), parameters);
  }

  /** Features of names, in the order given, each once; what is unknown is refused. */
  public static List<Feature> of(EntityKind kind, Collection<String> names, Parameters parameters) {
    if (names.isEmpty()) {
      return Feature.of(kind);
    }
    Set<Feature> chosen = new LinkedHashSet<>();
    for (String name : names) {
      find(kind, name.strip())
          .ifPresentOrElse(
              chosen::add,
              () ->
                  parameters.refuse(
                      "features", "no feature '%s' of %s".formatted(name, kind.wire())));
    }
    return new ArrayList<>(chosen);
  }

  private static Optional<Feature> find(EntityKind kind, String name) {
    return Feature.of(kind).stream()
        .filter(each -> each.wireName().equals(name) || each.key().equals(name))
        .findFirst();
  }
}

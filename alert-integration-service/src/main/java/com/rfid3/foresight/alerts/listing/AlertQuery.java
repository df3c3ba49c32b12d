package com.rfid3.foresight.alerts.listing;

import com.rfid3.foresight.alerts.identity.Origin;
import com.rfid3.foresight.alerts.merge.Status;
import com.rfid3.foresight.contracts.common.Severity;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.Parameters.IntRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One read of the list: filter, page size and where to go on. */
public record AlertQuery(AlertFilter filter, int limit, Optional<Cursor> cursor) {
  private static final IntRange LIMIT = new IntRange(1, 500, 50);

  /** Reads the parameters; refuses them all at once, each by its name. */
  public static AlertQuery of(AlertParameters raw) {
    Parameters parameters = new Parameters();
    AlertFilter filter =
        new AlertFilter(
            choice(parameters, "severity", raw.severity, Severity.values(), Severity::wire),
            choice(parameters, "type", raw.type, Origin.values(), Origin::type),
            choice(parameters, "status", raw.status, Status.values(), Status::wire),
            parameters.text("category", raw.category, 100),
            parameters.text("store", raw.store, 10));
    int limit = parameters.integer("limit", raw.limit, LIMIT);
    Optional<Cursor> cursor = parameters.parsed("cursor", raw.cursor, Cursor::decode);
    if (cursor.isPresent() && cursor.get().filter() != filter.hashCode()) {
      parameters.refuse("cursor", "belongs to another filter");
    }
    parameters.check();
    return new AlertQuery(filter, limit, cursor);
  }

  private static <E> Optional<E> choice(
      Parameters parameters, String field, String raw, E[] all, Function<E, String> name) {
    Set<String> names = Arrays.stream(all).map(name).collect(Collectors.toUnmodifiableSet());
    return parameters
        .choice(field, raw, names)
        .flatMap(word -> Arrays.stream(all).filter(e -> name.apply(e).equals(word)).findFirst());
  }
}

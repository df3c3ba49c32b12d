package com.rfid3.foresight.featurestore.backfill;

import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.featurestore.cycle.CycleSettings;
import com.rfid3.foresight.platform.flags.Flag;
import com.rfid3.foresight.platform.flags.FlagBoard;
import com.rfid3.foresight.platform.web.Parameters;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Checks orders for backfills; every member that does not hold is named. */
@ApplicationScoped
class BackfillOrders {
  private static final int MOST_CYCLES = 2_000_000;
  private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

  private final CycleSettings cycles;
  private final FlagBoard flags;
  private final Clock clock;

  BackfillOrders(CycleSettings cycles, FlagBoard flags, Clock clock) {
    this.cycles = cycles;
    this.flags = flags;
    this.clock = clock;
  }

  /** An order as it is given, each member as text. */
  @Schema(name = "BackfillOrder")
  record Given(String from, String to, String step) {}

  /** An order that holds. */
  record Order(Instant from, Instant to, Duration step) {}

  Uni<Order> checked(Given given) {
    if (!flags.now().isOn(Flag.PREDICTIVE_ANALYTICS_ENABLED)) {
      throw new ProblemException(ProblemCode.CONFLICT, "Predictive analytics are switched off");
    }
    Parameters parameters = new Parameters();
    Given order = given == null ? new Given(null, null, null) : given;
    Optional<Instant> from = instant("from", order.from(), parameters);
    Optional<Instant> to = instant("to", order.to(), parameters);
    Duration step = step(order.step(), parameters);
    from.filter(at -> at.isBefore(EARLIEST))
        .ifPresent(early -> parameters.refuse("from", "must not lie before " + EARLIEST));
    boolean future = to.filter(at -> at.isAfter(clock.instant())).isPresent();
    if (future) {
      parameters.refuse("to", "must not be in the future");
    } else if (from.isPresent() && to.isPresent() && !step.isZero()) {
      check(new Order(from.get(), to.get(), step), parameters);
    }
    parameters.check();
    return Uni.createFrom().item(new Order(from.orElseThrow(), to.orElseThrow(), step));
  }

  private static void check(Order order, Parameters parameters) {
    if (order.to().isBefore(order.from())) {
      parameters.refuse("to", "must not lie before from");
    } else if (Duration.between(order.from(), order.to()).dividedBy(order.step()) >= MOST_CYCLES) {
      parameters.refuse("step", "makes more than " + MOST_CYCLES + " cycles");
    }
  }

  private Duration step(String text, Parameters parameters) {
    if (text == null) {
      return cycles.interval();
    }
    Optional<Duration> step = read(text, Duration::parse);
    if (step.isEmpty()) {
      parameters.refuse("step", "must be a duration such as PT5M or P1D");
    }
    if (step.filter(each -> each.compareTo(Duration.ofMinutes(1)) < 0).isPresent()) {
      parameters.refuse("step", "must be at least a minute");
    }
    return step.map(each -> each.truncatedTo(ChronoUnit.SECONDS)).orElse(Duration.ZERO);
  }

  private static Optional<Instant> instant(String field, String text, Parameters parameters) {
    if (text == null) {
      parameters.refuse(field, "must be given");
      return Optional.empty();
    }
    Optional<Instant> moment =
        read(text, given -> OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MICROS));
    if (moment.isEmpty()) {
      parameters.refuse(field, "must be a time such as 2026-01-31T10:30:00Z");
    }
    return moment;
  }

  private static <T> Optional<T> read(String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}

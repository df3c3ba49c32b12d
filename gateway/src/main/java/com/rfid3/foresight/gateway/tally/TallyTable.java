package com.rfid3.foresight.gateway.tally;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts by minute, to which every replica adds its own. */
@ApplicationScoped
class TallyTable {
  private static final String INSERT = "INSERT INTO answer_tally (`minute`, what, times) VALUES ";
  private static final String ADD = " ON DUPLICATE KEY UPDATE times = times + VALUES(times)";
  private static final String FORGET = "DELETE FROM answer_tally WHERE `minute` < ?";

  private final Pool pool;

  TallyTable(Pool pool) {
    this.pool = pool;
  }

  Uni<Void> add(Instant now, Map<Counted, Long> counts) {
    String rows =
        Stream.generate(() -> "(?,?,?)").limit(counts.size()).collect(Collectors.joining(","));
    LocalDateTime minute = utc(now.truncatedTo(ChronoUnit.MINUTES));
    Tuple values = Tuple.tuple();
    counts.forEach((what, times) -> values.addValue(minute).addString(what.wire()).addLong(times));
    return pool.preparedQuery(INSERT + rows + ADD).execute(values).replaceWithVoid();
  }

  Uni<Void> forgetBefore(Instant oldest) {
    return pool.preparedQuery(FORGET).execute(Tuple.of(utc(oldest))).replaceWithVoid();
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

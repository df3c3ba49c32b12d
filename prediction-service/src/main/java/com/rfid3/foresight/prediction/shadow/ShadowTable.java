package com.rfid3.foresight.prediction.shadow;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables {@code model_shadow} and {@code shadow_claim}. */
@ApplicationScoped
public class ShadowTable {
  private static final String REPLACE =
      """
      INSERT INTO model_shadow (model, challenger, since) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE challenger = VALUES(challenger), since = VALUES(since)
      """;
  private static final String NOTE =
      """
      INSERT IGNORE INTO shadow_claim (model, issued_on, target_id, challenger, champion,
        target_date, challenger_said, champion_said)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String DUE =
      """
      SELECT * FROM shadow_claim WHERE model = ? AND held IS NULL AND target_date <= ?
       ORDER BY issued_on, target_id LIMIT 5000
      """;
  private static final String SETTLE =
      "UPDATE shadow_claim SET held = ? WHERE model = ? AND issued_on = ? AND target_id = ?";
  private static final String SETTLED =
      """
      SELECT challenger_said, champion_said, held FROM shadow_claim
       WHERE model = ? AND challenger = ? AND champion = ? AND held IS NOT NULL
       ORDER BY issued_on, target_id
      """;

  private final Pool pool;

  public ShadowTable(Pool pool) {
    this.pool = pool;
  }

  /** The version of a model in the shadow, and since when. */
  public record Pinned(String challenger, Instant since) {}

  /** One settled claim. */
  record Settled(double challenger, double champion, boolean held) {}

  /** The version in the shadow; empty where there is none. */
  public Uni<Optional<Pinned>> pinned(String model) {
    return pool.preparedQuery("SELECT challenger, since FROM model_shadow WHERE model = ?")
        .execute(Tuple.of(model))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(
                        row ->
                            new Pinned(
                                row.getString("challenger"),
                                row.getLocalDateTime("since").toInstant(ZoneOffset.UTC))));
  }

  /** Puts a version into the shadow in the place of another. */
  Uni<Void> replace(String model, String challenger, Instant at) {
    return pool.preparedQuery(REPLACE)
        .execute(Tuple.of(model, challenger, utc(at)))
        .replaceWithVoid();
  }

  /** Takes the version in the shadow away. */
  Uni<Void> unpin(String model) {
    return pool.preparedQuery("DELETE FROM model_shadow WHERE model = ?")
        .execute(Tuple.of(model))
        .replaceWithVoid();
  }

  /** Keeps what was said; the first word of a day stands. */
  public Uni<Void> note(Pair pair, List<ShadowClaim> claims) {
    var rows =
        claims.stream()
            .map(
                claim ->
                    Tuple.wrap(
                        List.of(
                            pair.model(),
                            claim.issuedOn(),
                            claim.targetId(),
                            pair.challenger(),
                            pair.champion(),
                            claim.until(),
                            claim.challenger(),
                            claim.champion())))
            .toList();
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(NOTE).executeBatch(rows).replaceWithVoid();
  }

  /** Claims whose day has come by a day and that are not settled, some of them at a time. */
  Uni<List<ShadowClaim>> due(String model, LocalDate by) {
    return pool.preparedQuery(DUE)
        .execute(Tuple.of(model, by))
        .map(rows -> rows.stream().map(ShadowTable::claim).toList());
  }

  private static ShadowClaim claim(Row row) {
    return new ShadowClaim(
        row.getString("target_id"),
        row.getLocalDate("issued_on"),
        row.getLocalDate("target_date"),
        row.getBigDecimal("challenger_said").doubleValue(),
        row.getBigDecimal("champion_said").doubleValue());
  }

  /** Keeps whether a claim held. */
  Uni<Void> settle(String model, List<ShadowClaim> held, List<ShadowClaim> failed) {
    var rows = new ArrayList<Tuple>();
    held.forEach(each -> rows.add(Tuple.of(1, model, each.issuedOn(), each.targetId())));
    failed.forEach(each -> rows.add(Tuple.of(0, model, each.issuedOn(), each.targetId())));
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(SETTLE).executeBatch(rows).replaceWithVoid();
  }

  /** What two versions said of the claims that are settled. */
  Uni<List<Settled>> settled(Pair pair) {
    return pool.preparedQuery(SETTLED)
        .execute(Tuple.of(pair.model(), pair.challenger(), pair.champion()))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Settled(
                                row.getBigDecimal("challenger_said").doubleValue(),
                                row.getBigDecimal("champion_said").doubleValue(),
                                ((Number) row.getValue("held")).intValue() == 1))
                    .toList());
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}

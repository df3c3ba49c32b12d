package com.rfid3.foresight.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.rfid3.foresight.gateway.upstream.Hop;
import com.rfid3.foresight.gateway.upstream.Hops;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out what a proof is worth. What was found holds for a moment, so that a page of many calls
 * asks once; while the database is away, who was known shortly before may still read.
 */
@ApplicationScoped
public class Verification {
  private static final int REMEMBERED = 10_000;

  private final AccessKeyTable keys;
  private final SessionTable sessions;
  private final Bearers bearers;
  private final Hop hop;
  private final AccessSettings settings;
  private final Clock clock;
  private final Cache<String, Found> found;

  private record Found(Pass pass, Instant at) {}

  Verification(
      AccessKeyTable keys,
      SessionTable sessions,
      Bearers bearers,
      Hops hops,
      AccessSettings settings,
      Clock clock) {
    this.keys = keys;
    this.sessions = sessions;
    this.bearers = bearers;
    this.hop = hops.inventory();
    this.settings = settings;
    this.clock = clock;
    this.found =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(settings.graceWithoutDatabase())
            .build();
  }

  boolean readsBearers() {
    return bearers.areRead();
  }

  /** What was found a moment ago. */
  Optional<Pass> known(Proof proof) {
    Instant fresh = clock.instant().minus(settings.verifiedFor());
    return Optional.ofNullable(found.getIfPresent(Digest.of(proof.secret())))
        .filter(before -> before.at().isAfter(fresh))
        .map(Found::pass);
  }

  /** Looks into a proof; never fails. */
  Uni<Pass> look(Proof proof) {
    String name = Digest.of(proof.secret());
    return judged(proof)
        .invoke(pass -> found.put(name, new Found(pass, clock.instant())))
        .onFailure()
        .recoverWithItem(() -> remembered(name));
  }

  /** What an access key is worth, as someone who signs in types it. */
  public Uni<Pass> ofKey(String text) {
    return look(new Proof.Key(text));
  }

  /** Makes this replica forget a session that has ended. */
  public void forget(String token) {
    found.invalidate(Digest.of(token));
  }

  private Uni<Pass> judged(Proof proof) {
    return switch (proof) {
      case Proof.None nothing -> Uni.createFrom().item(Pass.NONE);
      case Proof.Key key -> judgedKey(key.text());
      case Proof.Session session -> judgedSession(session.token());
      case Proof.Bearer bearer -> bearers.read(bearer.token());
    };
  }

  private Uni<Pass> judgedKey(String text) {
    String hash = Digest.of(text);
    return AccessKey.idIn(text)
        .map(
            id ->
                hop.call(() -> keys.find(id))
                    .map(
                        key ->
                            key.filter(stored -> stored.opens(hash, clock.instant()))
                                .map(AccessKey::pass)
                                .orElse(Pass.REFUSED)))
        .orElseGet(() -> Uni.createFrom().item(Pass.REFUSED));
  }

  // A session that has ended is no offence: its browser simply has not signed in.
  private Uni<Pass> judgedSession(String token) {
    return hop.call(() -> sessions.find(Digest.of(token), clock.instant()))
        .map(
            member ->
                member
                    .map(
                        known ->
                            new Pass(
                                known.visitor(),
                                Pass.Means.SESSION,
                                known.scopes(),
                                Sessions.csrfOf(token)))
                    .orElse(Pass.NONE));
  }

  private Pass remembered(String name) {
    return Optional.ofNullable(found.getIfPresent(name))
        .map(Found::pass)
        .filter(pass -> !pass.caller().isAnonymous())
        .map(Pass::readingOnly)
        .orElse(Pass.UNKNOWN);
  }
}

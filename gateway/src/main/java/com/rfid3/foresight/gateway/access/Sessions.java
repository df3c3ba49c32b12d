package com.rfid3.foresight.gateway.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** Opens and ends the sessions of browsers. */
@ApplicationScoped
public class Sessions {
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 8;

  private final SessionTable table;
  private final AccessSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(SessionTable table, AccessSettings settings, Clock clock) {
    this.table = table;
    this.settings = settings;
    this.clock = clock;
  }

  /** A new session for whom this pass was given; its token is always a new one. */
  public Uni<Opened> open(Pass pass) {
    String token = hex(TOKEN_BYTES);
    Instant now = clock.instant();
    Visitor visitor = new Visitor(pass.caller(), pass.visitor().segment(), hex(ID_BYTES));
    Pass own = new Pass(visitor, Pass.Means.SESSION, pass.scopes(), csrfOf(token));
    // The visitor of a key carries the key's id where that of a session carries the session's.
    String keyId = pass.means() == Pass.Means.KEY ? pass.visitor().session() : null;
    var kept =
        new SessionTable.Kept(Digest.of(token), own, keyId, now, now.plus(settings.sessionLife()));
    return table.purge(now).chain(() -> table.add(kept)).replaceWith(new Opened(token, own));
  }

  /** A session with its token, to be given to the browser. */
  public record Opened(String token, Pass pass) {
    @Override
    public String toString() {
      return "Opened[" + pass.caller().id() + "]";
    }
  }

  /** Ends the session of this token, if there is one. */
  public Uni<Void> end(String token) {
    return token.isEmpty() ? Uni.createFrom().voidItem() : table.remove(Digest.of(token));
  }

  /**
   * What a page must repeat to write in this session: it follows from the token, which no page can
   * read, so that nobody who can merely set cookies can make one up.
   */
  static String csrfOf(String token) {
    return Digest.of("csrf:" + token);
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

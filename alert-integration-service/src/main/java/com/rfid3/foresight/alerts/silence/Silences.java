package com.rfid3.foresight.alerts.silence;

import com.rfid3.foresight.alerts.identity.Actor;
import com.rfid3.foresight.alerts.listing.AlertBoard;
import com.rfid3.foresight.alerts.listing.ViewRefresh;
import com.rfid3.foresight.alerts.listing.Views;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.policy.PolicyCheck;
import com.rfid3.foresight.alerts.policy.Silence;
import com.rfid3.foresight.alerts.policy.SilenceTable;
import com.rfid3.foresight.contracts.alert.SilenceDraft;
import com.rfid3.foresight.contracts.alert.SilencePreview;
import com.rfid3.foresight.contracts.alert.SilenceView;
import com.rfid3.foresight.contracts.common.ProblemCode;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import com.rfid3.foresight.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Keeps, changes, ends and tries silences. */
@ApplicationScoped
class Silences {
  private static final int SHOWN = 50;

  private final SilenceTable table;
  private final AlertBoard board;
  private final ViewRefresh view;
  private final Actor actor;
  private final ShopTime time;
  private final Clock clock;

  Silences(
      SilenceTable table,
      AlertBoard board,
      ViewRefresh view,
      Actor actor,
      ShopTime time,
      Clock clock) {
    this.table = table;
    this.board = board;
    this.view = view;
    this.actor = actor;
    this.time = time;
    this.clock = clock;
  }

  Uni<List<SilenceView>> notOver() {
    Instant now = now();
    return table.notOver(now).map(all -> all.stream().map(each -> viewOf(each, now)).toList());
  }

  Uni<SilenceView> find(String id) {
    return table
        .find(number(id))
        .map(found -> viewOf(found.orElseThrow(() -> notFound(id)), now()));
  }

  SilencePreview preview(SilenceDraft draft) {
    Silence silence = PolicyCheck.silence(0, draft, saying("preview"), time.zone());
    List<MergedAlert> listed = board.list().map(list -> list.alerts()).orElse(List.of());
    List<MergedAlert> matched = listed.stream().filter(silence.matchers()::hold).toList();
    int existing = (int) matched.stream().filter(MergedAlert::isExisting).count();
    return new SilencePreview(
        matched.size(),
        existing,
        matched.size() - existing,
        matched.stream().limit(SHOWN).map(Views::of).toList());
  }

  Uni<SilenceView> create(SilenceDraft draft) {
    Silence silence = checked(0, draft);
    return table.insert(silence).call(this::show).chain(id -> find(Long.toString(id)));
  }

  Uni<SilenceView> replace(String id, SilenceDraft draft) {
    Silence silence = checked(number(id), draft);
    return table
        .find(silence.id())
        .chain(
            found ->
                found.isPresent() ? table.replace(silence) : Uni.createFrom().failure(notFound(id)))
        .call(this::show)
        .chain(done -> find(id));
  }

  Uni<Void> end(String id) {
    return table
        .end(number(id), now())
        .invoke(
            ended -> {
              if (!ended) {
                throw notFound(id);
              }
            })
        .call(this::show)
        .replaceWithVoid();
  }

  private Silence checked(long id, SilenceDraft draft) {
    String by = actor.name(draft == null ? null : draft.by());
    return PolicyCheck.silence(id, draft, saying(by), time.zone());
  }

  private Silence.Saying saying(String by) {
    return new Silence.Saying(by, "", now());
  }

  // What is kept is kept, even if it cannot be read back at once.
  private Uni<Void> show() {
    return view.now().onFailure().recoverWithNull();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static SilenceView viewOf(Silence silence, Instant now) {
    var window = silence.window();
    return new SilenceView(
        silence.id(),
        silence.wire(),
        silence.purpose().name().toLowerCase(Locale.ROOT),
        state(silence, now),
        SilenceTable.worded(silence.matchers()),
        silence.saying().author(),
        silence.saying().reason(),
        window.start(),
        window.end(),
        window.repeat().map(each -> each.days()).orElse(null),
        window.repeat().map(each -> each.until()).orElse(null),
        silence.saying().at());
  }

  private static String state(Silence silence, Instant now) {
    if (silence.window().holdsAt(now)) {
      return "active";
    }
    return now.isBefore(silence.window().over()) ? "pending" : "expired";
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException notANumber) {
      throw notFound(id);
    }
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(ProblemCode.NOT_FOUND, "There is no silence " + id + " to change");
  }
}

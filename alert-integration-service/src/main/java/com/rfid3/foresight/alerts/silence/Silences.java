package com.rfid3.foresight.alerts.silence;

import com.rfid3.foresight.alerts.desk.Desk;
import com.rfid3.foresight.alerts.desk.Numbered;
import com.rfid3.foresight.alerts.listing.Views;
import com.rfid3.foresight.alerts.merge.MergedAlert;
import com.rfid3.foresight.alerts.policy.PolicyCheck;
import com.rfid3.foresight.alerts.policy.Silence;
import com.rfid3.foresight.alerts.policy.SilenceTable;
import com.rfid3.foresight.contracts.alert.SilenceDraft;
import com.rfid3.foresight.contracts.alert.SilencePreview;
import com.rfid3.foresight.contracts.alert.SilenceView;
import com.rfid3.foresight.legacyinventory.time.ShopTime;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Keeps, changes, ends and tries silences. */
@ApplicationScoped
class Silences {
  private static final int SHOWN = 50;

  private static final Numbered SILENCES = new Numbered("silence");

  private final SilenceTable table;
  private final ShopTime time;
  private final Desk desk;

  Silences(SilenceTable table, ShopTime time, Desk desk) {
    this.table = table;
    this.time = time;
    this.desk = desk;
  }

  Uni<List<SilenceView>> notOver() {
    Instant now = desk.now();
    return table.notOver(now).map(all -> all.stream().map(each -> viewOf(each, now)).toList());
  }

  Uni<SilenceView> find(String id) {
    return table
        .find(SILENCES.number(id))
        .map(found -> viewOf(found.orElseThrow(() -> SILENCES.missing(id)), desk.now()));
  }

  SilencePreview preview(SilenceDraft draft) {
    Silence silence = PolicyCheck.silence(0, draft, saying("preview"), time.zone());
    List<MergedAlert> matched = desk.listed().stream().filter(silence.matchers()::hold).toList();
    int existing = (int) matched.stream().filter(MergedAlert::isExisting).count();
    return new SilencePreview(
        matched.size(),
        existing,
        matched.size() - existing,
        matched.stream().limit(SHOWN).map(Views::of).toList());
  }

  Uni<SilenceView> create(SilenceDraft draft) {
    Silence silence = checked(0, draft);
    return table.insert(silence).call(desk::show).chain(id -> find(Long.toString(id)));
  }

  Uni<SilenceView> replace(String id, SilenceDraft draft) {
    Silence silence = checked(SILENCES.number(id), draft);
    return table
        .find(silence.id())
        .chain(
            found ->
                found.isPresent()
                    ? table.replace(silence)
                    : Uni.createFrom().failure(SILENCES.missing(id)))
        .call(desk::show)
        .chain(done -> find(id));
  }

  Uni<Void> end(String id) {
    return table
        .end(SILENCES.number(id), desk.now())
        .invoke(ended -> SILENCES.need(ended, id))
        .call(desk::show)
        .replaceWithVoid();
  }

  private Silence checked(long id, SilenceDraft draft) {
    String by = desk.author(draft == null ? null : draft.by());
    return PolicyCheck.silence(id, draft, saying(by), time.zone());
  }

  private Silence.Saying saying(String by) {
    return new Silence.Saying(by, "", desk.now());
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
}

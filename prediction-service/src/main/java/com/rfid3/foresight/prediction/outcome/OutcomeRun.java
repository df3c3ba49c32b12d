package com.rfid3.foresight.prediction.outcome;

import com.rfid3.foresight.contracts.prediction.Prediction;
import com.rfid3.foresight.contracts.prediction.TargetKind;
import com.rfid3.foresight.prediction.advice.Occasion;
import com.rfid3.foresight.prediction.ledger.DueStatements;
import com.rfid3.foresight.prediction.ledger.DueStatements.Due;
import com.rfid3.foresight.prediction.ledger.DueStatements.Mark;
import com.rfid3.foresight.prediction.maintenance.Champion;
import com.rfid3.foresight.prediction.record.RecordRow;
import com.rfid3.foresight.prediction.record.Recorder;
import com.rfid3.foresight.prediction.shadow.ShadowTrial;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles what is due. Blocking: it runs on a thread of its own. */
@ApplicationScoped
public class OutcomeRun {
  /** Longest horizon and the year before it: as far back as records are asked for. */
  private static final int LOOK_BACK = 800;

  private final DueStatements due;
  private final ShopWitness witness;
  private final Recorder recorder;
  private final ItemAccuracy items;
  private final ShadowTrial shadows;

  public OutcomeRun(DueStatements due, ShopWitness witness, Recorder recorder, Marked marked) {
    this.shadows = marked.shadows();
    this.due = due;
    this.witness = witness;
    this.recorder = recorder;
    this.items = marked.items();
  }

  /** What else hears of what was seen. */
  @ApplicationScoped
  public static class Marked {
    private final ItemAccuracy items;
    private final ShadowTrial shadows;

    public Marked(ItemAccuracy items, ShadowTrial shadows) {
      this.items = items;
      this.shadows = shadows;
    }

    ItemAccuracy items() {
      return items;
    }

    ShadowTrial shadows() {
      return shadows;
    }
  }

  /** What the claims that came true say of the challenger. */
  public String decide(Occasion occasion) {
    return shadows.decide(Champion.MODEL, occasion.now());
  }

  /** Settles every statement that was due and of which it can be told; how many that were. */
  public int run(Occasion occasion) {
    // A day is over for the records only when something was scanned on it or later.
    LocalDate by = witness.lastDay().orElse(LocalDate.EPOCH);
    LocalDate last = by.isBefore(occasion.today()) ? by : occasion.today();
    Seen seen = witness.since(occasion.today().minusDays(LOOK_BACK));
    var settlement = new Settlement(seen, occasion.today(), witness.store());
    int settled = 0;
    long after = 0;
    List<Due> page = await(due.page(last, after));
    while (!page.isEmpty()) {
      settled += settle(page, settlement, occasion);
      after = page.getLast().draft().prediction().id();
      page = page.size() < DueStatements.PAGE ? List.of() : await(due.page(last, after));
    }
    items.refresh();
    shadows.settle(
        Champion.MODEL,
        last,
        claim -> seen.need(claim.targetId(), claim.issuedOn(), claim.until()));
    return settled;
  }

  private int settle(List<Due> page, Settlement settlement, Occasion occasion) {
    var marks = new ArrayList<Mark>();
    var rows = new ArrayList<RecordRow>();
    // One moment per day: a run that is repeated after a crash adds nothing twice.
    Instant at = occasion.today().atStartOfDay(ZoneOffset.UTC).toInstant();
    for (Due each : page) {
      Optional<RecordRow.Seen> seen = settlement.of(each);
      if (seen.isPresent()) {
        Prediction prediction = each.draft().prediction();
        double probability = prediction.claimed().confidenceScore();
        double accuracy = Settlement.accuracy(probability, seen.get().held());
        marks.add(new Mark(prediction.id(), seen.get().actual(), accuracy));
        String yearBefore =
            settlement.yearBefore(each).map(",\"year_before\":%s"::formatted).orElse("");
        String content =
            "{\"issued_on\":\"%s\",\"accuracy\":%s%s}"
                .formatted(each.issuedOn(), accuracy, yearBefore);
        rows.add(new RecordRow("outcome", occasion.today(), prediction, seen.get(), content, at));
        if (prediction.target().kind() == TargetKind.ITEM) {
          items.add(prediction.target().id());
        }
      }
    }
    await(recorder.add(rows));
    await(due.settled(marks, occasion.now()));
    return marks.size();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}

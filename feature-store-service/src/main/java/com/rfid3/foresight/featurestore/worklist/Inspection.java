package com.rfid3.foresight.featurestore.worklist;

import com.rfid3.foresight.contracts.feature.ItemState;
import com.rfid3.foresight.featurestore.category.Categories;
import com.rfid3.foresight.featurestore.state.ClassStates;
import com.rfid3.foresight.featurestore.state.ItemStates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** One look at all records, a page of items at a time. */
@ApplicationScoped
class Inspection {
  private final ItemStates items;
  private final ClassStates classes;
  private final Categories categories;
  private final DoubtfulRows rows;

  Inspection(ItemStates items, ClassStates classes, Categories categories, DoubtfulRows rows) {
    this.items = items;
    this.classes = classes;
    this.categories = categories;
    this.rows = rows;
  }

  Uni<Findings> run(WorklistSettings settings, Instant now) {
    Findings findings = new Findings(now, settings.mostPerKind());
    ItemFaults rules = new ItemFaults(settings, now);
    return allItems()
        .invoke(item -> findings.add(rules.of(item)))
        .collect()
        .last()
        .chain(() -> Uni.combine().all().unis(classes.now(), categories.corrections()).asTuple())
        .invoke(read -> findings.add(ClassFaults.of(read.getItem1(), read.getItem2())))
        .chain(() -> rows.find(now, settings.mostPerKind()))
        .invoke(findings::add)
        .replaceWith(findings);
  }

  private Multi<ItemState> allItems() {
    return Multi.createBy()
        .repeating()
        .uni(Cursor::new, this::next)
        .whilst(page -> page.size() == ItemStates.LARGEST_PAGE)
        .onItem()
        .transformToIterable(page -> page);
  }

  private Uni<List<ItemState>> next(Cursor cursor) {
    return items
        .page(cursor.after, ItemStates.LARGEST_PAGE)
        .invoke(page -> cursor.after = page.isEmpty() ? cursor.after : page.getLast().tagId());
  }

  /** Where the next page begins. */
  private static final class Cursor {
    private String after = "";
  }
}

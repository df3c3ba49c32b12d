package com.rfid3.foresight.localstack.shop.fleet;

import com.rfid3.foresight.localstack.shop.Dice;
import com.rfid3.foresight.localstack.shop.ShopPlan;
import com.rfid3.foresight.localstack.shop.catalog.Catalog;
import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The pieces as primitive columns, so that a million of them fit in little memory. Times are
 * seconds of the shop's wall clock.
 */
public final class Fleet {

  /** One in so many scanned tags has no item row. */
  private static final int TAGS_PER_ORPHAN = 62;

  /** A time that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  private final Catalog catalog;
  private final TagIds tags;
  private final int[] firstOf;
  private final int[] classOf;
  private final int[] next;
  private final long[] taggedAt;
  private final long[] freeAt;
  private final byte[] grade;
  private final byte[] gradeAtStart;
  private final short[] rentalsSinceService;

  /** All pieces in their state at the beginning of the history. */
  public Fleet(ShopPlan plan, Catalog catalog) {
    this.catalog = catalog;
    this.tags = new TagIds(plan.seed());
    int classes = catalog.classes().size();
    firstOf = new int[classes + 1];
    int itemRows = 0;
    for (RentalClass c : catalog.classes()) {
      int orphansBefore = itemRows / TAGS_PER_ORPHAN;
      itemRows += c.fleet();
      int orphans = itemRows / TAGS_PER_ORPHAN - orphansBefore;
      firstOf[c.index() + 1] = firstOf[c.index()] + c.fleet() + orphans;
    }
    int pieces = firstOf[classes];
    classOf = new int[pieces];
    next = Arrays.copyOf(firstOf, classes);
    taggedAt = new long[pieces];
    freeAt = new long[pieces];
    grade = new byte[pieces];
    gradeAtStart = new byte[pieces];
    rentalsSinceService = new short[pieces];
    new TagRollout(plan).into(this, catalog);
    drawGrades(plan);
  }

  private void drawGrades(ShopPlan plan) {
    Dice dice = Dice.of(plan.seed(), "grade", 0);
    for (RentalClass c : catalog.classes()) {
      for (int piece = firstOf[c.index()]; piece < firstOf[c.index() + 1]; piece++) {
        classOf[piece] = c.index();
        grade[piece] = (byte) dice.weighted(Grade.AT_START);
        gradeAtStart[piece] = grade[piece];
        freeAt[piece] = taggedAt[piece];
      }
    }
  }

  /** How many pieces there are, those without an item row included. */
  public int size() {
    return classOf.length;
  }

  /** The first piece of a class; that of the next class ends the range. */
  public int first(int classIndex) {
    return firstOf[classIndex];
  }

  /** What a piece is. */
  public RentalClass classOf(int piece) {
    return catalog.classes().get(classOf[piece]);
  }

  /** The tag as the item row spells it. */
  public String tag(int piece) {
    return tags.of(piece);
  }

  /** Whether the piece is scanned but has no item row. */
  public boolean isOrphan(int piece) {
    RentalClass c = classOf(piece);
    return piece >= firstOf[c.index()] + c.fleet();
  }

  /** When the tag was put on. */
  public long taggedAt(int piece) {
    return taggedAt[piece];
  }

  void tagAt(int piece, long time) {
    taggedAt[piece] = time;
  }

  /** Steps below the best grade. */
  public int grade(int piece) {
    return grade[piece];
  }

  /** One grade down, never below the worst. */
  public void downgrade(int piece) {
    grade[piece] = (byte) Math.min(grade[piece] + 1, Grade.ALL.size() - 1);
  }

  /** Grade steps lost since the history began. */
  public int decline(int piece) {
    return grade[piece] - gradeAtStart[piece];
  }

  /** Customer rentals since the last service. */
  public int rentalsSinceService(int piece) {
    return rentalsSinceService[piece];
  }

  /** Counts a customer rental. */
  public void wear(int piece) {
    rentalsSinceService[piece]++;
  }

  /** Service makes a piece as good as a fresh one, its grade apart. */
  public void service(int piece) {
    rentalsSinceService[piece] = 0;
  }

  /** From when on a piece is in the house and fit to go out. */
  public long freeAt(int piece) {
    return freeAt[piece];
  }

  /** Keeps a piece away until the given time. */
  public void away(int piece, long until) {
    freeAt[piece] = until;
  }

  /** A piece of the class that can go out now, taking turns; empty on a stock-out. */
  public OptionalInt free(int classIndex, long now) {
    int from = firstOf[classIndex];
    int count = firstOf[classIndex + 1] - from;
    for (int i = 0; i < count; i++) {
      int piece = from + (next[classIndex] - from + i) % count;
      if (freeAt[piece] <= now) {
        next[classIndex] = from + (piece - from + 1) % count;
        return OptionalInt.of(piece);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * Share of the class that carries a tag at a time, in [0, 1]; one for a class without pieces and
   * for what is consumed, which is tagged when it is delivered.
   */
  public double taggedShare(int classIndex, long now) {
    if (catalog.classes().get(classIndex).isConsumed()) {
      return 1;
    }
    int tagged = 0;
    int count = firstOf[classIndex + 1] - firstOf[classIndex];
    for (int piece = firstOf[classIndex]; piece < firstOf[classIndex + 1]; piece++) {
      if (taggedAt[piece] <= now) {
        tagged++;
      }
    }
    return count == 0 ? 1 : (double) tagged / count;
  }
}

package com.rfid3.foresight.prediction.ledger;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One of the parts that ids are dealt into by a hash of theirs (CRC-32 of the folded id), the same
 * in every process and in the database.
 *
 * @param index which one, from 0
 * @param of how many there are, at least 1
 */
public record Shard(int index, int of) {
  /** All ids in one part. */
  public static final Shard WHOLE = new Shard(0, 1);

  /** Refuses a part that does not exist. */
  public Shard {
    if (index < 0 || index >= of) {
      throw new IllegalArgumentException("There is no shard %d of %d".formatted(index, of));
    }
  }

  /** Whether an id is of this part. */
  public boolean holds(String id) {
    var sum = new CRC32();
    sum.update(Place.folded(id).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % of == index;
  }

  /** Whether what concerns the shop as a whole is left to this part. */
  public boolean leads() {
    return index == 0;
  }

  /** What the part is called, such as {@code 0/4}. */
  public String name() {
    return index + "/" + of;
  }

  /** The same as {@link #holds} of a column in SQL, to be added to a condition. */
  String condition(String column) {
    return of == 1 ? "" : " AND MOD(CRC32(LOWER(RTRIM(%s))), %d) = %d".formatted(column, of, index);
  }
}

package com.rfid3.foresight.alerts.merge;

import com.rfid3.foresight.alerts.identity.Spelling;

/**
 * Numbers items in the order in which they come, from 0; all spellings of one get the same number.
 * An open table of numbers instead of a map of texts: it is asked for every alert.
 */
final class ItemNumbers {
  private static final int FREE = 0;

  private final String[] names;
  private final int[] hashes;
  // Number + 1; never more than half full.
  private final int[] slots;
  private int count;

  ItemNumbers(int most) {
    names = new String[most];
    hashes = new int[most];
    slots = new int[Integer.highestOneBit(Math.max(1, most)) * 4];
  }

  int of(String item) {
    int hash = Spelling.hash(item);
    int mask = slots.length - 1;
    int slot = ((hash * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] != FREE) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && Spelling.same(names[number], item)) {
        return number;
      }
      slot = (slot + 1) & mask;
    }
    names[count] = item;
    hashes[count] = hash;
    slots[slot] = ++count;
    return count - 1;
  }
}

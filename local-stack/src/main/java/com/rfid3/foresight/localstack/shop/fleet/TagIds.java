package com.rfid3.foresight.localstack.shop.fleet;

import com.rfid3.foresight.localstack.shop.Dice;
import java.util.Locale;

/**
 * Tag ids in the lengths and with the oddities of the real shop: mostly 24 hex digits, or 32 (the
 * hex of a text), and about one in seventy with spaces, {@code /}, {@code #} or {@code ?}.
 */
public final class TagIds {

  private static final int CYCLE = 600;
  private static final int SPACES = 6;

  private final long seed;

  /** The tag ids of a shop. */
  public TagIds(long seed) {
    this.seed = seed;
  }

  /** The tag of the n-th piece, unique without regard to case. */
  public String of(int n) {
    int place = n % CYCLE;
    return switch (place) {
      case 101 -> "CT/" + serial(n) + "/B";
      case 211 -> "LOT#" + serial(n);
      case 311 -> "TABLE?" + serial(n);
      default -> place < 100 * SPACES && place % 100 == 57 ? "BIN " + serial(n) + " A" : hex(n);
    };
  }

  /** The same tag in the spelling that some handheld readers use. */
  public static String otherSpelling(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }

  private String hex(int n) {
    Dice dice = Dice.of(seed, "tag", n);
    return dice.chance(0.58) ? epc(n, dice) : asciiHex(n);
  }

  private static String epc(int n, Dice dice) {
    return "E2801160%04X%04X%08X".formatted(dice.below(0x10000), dice.below(0x10000), n);
  }

  /** Sixteen characters of text, each as two hex digits. */
  private static String asciiHex(int n) {
    StringBuilder hex = new StringBuilder();
    for (char c : "SHOP8101%08d".formatted(n).toCharArray()) {
      hex.append("%02X".formatted((int) c));
    }
    return hex.toString();
  }

  private static String serial(int n) {
    return "%06d".formatted(n);
  }
}

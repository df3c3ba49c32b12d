package com.rfid3.foresight.localstack.shop.catalog;

import java.util.List;

/** Readable names of rental classes: size, noun, variant. */
final class ClassNames {

  private static final List<String> COLOURS =
      List.of(
          "White",
          "Ivory",
          "Black",
          "Navy",
          "Royal Blue",
          "Sage",
          "Burgundy",
          "Silver",
          "Gold",
          "Blush",
          "Champagne",
          "Hunter Green",
          "Red",
          "Teal",
          "Lilac",
          "Charcoal",
          "Coral",
          "Turquoise",
          "Plum",
          "Peach",
          "Mint",
          "Copper",
          "Sand",
          "Eggplant",
          "Lemon",
          "Rust",
          "Sky",
          "Olive",
          "Fuchsia",
          "Pewter",
          "Cocoa",
          "Aqua",
          "Mustard",
          "Wine",
          "Dusty Rose",
          "Slate",
          "Apricot",
          "Pearl",
          "Indigo",
          "Moss",
          "Tangerine",
          "Mauve",
          "Steel",
          "Cream",
          "Emerald",
          "Orchid");
  private static final List<String> FINISHES =
      List.of("White", "Clear", "Striped", "Natural", "Heavy Duty", "Window", "Walnut", "Grey");
  private static final List<String> RESALE =
      List.of(
          "Plate 9 in",
          "Cup 16 oz",
          "Napkin 2 ply",
          "Syrup Cherry",
          "Syrup Grape",
          "Popcorn Kit",
          "Cone Sleeve",
          "Straw",
          "Fork",
          "Spoon",
          "Knife",
          "Cotton Candy Floss",
          "Chafing Fuel",
          "Table Cover",
          "Skirt Clip",
          "Balloon",
          "Glow Stick",
          "Nacho Tray",
          "Hot Dog Tray");

  private ClassNames() {}

  /** The name of the n-th class of a category. */
  static String of(Category category, int n) {
    List<String> sizes = category.names().sizes();
    String size = sizes.get(n % sizes.size());
    return size + " " + category.names().noun() + " " + variant(category, n / sizes.size());
  }

  private static String variant(Category category, int n) {
    return switch (category.names().variants()) {
      case "colour" -> numbered(COLOURS, n);
      case "finish" -> numbered(FINISHES, n);
      case "resale" -> numbered(RESALE, n);
      default -> "Model " + (char) ('A' + n % 26) + (n / 26 == 0 ? "" : n / 26);
    };
  }

  private static String numbered(List<String> words, int n) {
    String word = words.get(n % words.size());
    return n < words.size() ? word : word + " " + (n / words.size() + 1);
  }
}

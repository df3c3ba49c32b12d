package com.rfid3.foresight.localstack.shop.demand;

import com.rfid3.foresight.localstack.shop.Dice;
import java.util.List;

/** Invented names of people and organisations. */
public final class Clients {

  /** The one client to whom linens go for washing. */
  public static final String LAUNDRY = "Northside Linen Care";

  private static final List<String> FIRST =
      List.of(
          "Ada", "Bruno", "Cora", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas",
          "Kira", "Levin", "Mara", "Nils", "Odile", "Pavel", "Runa", "Silas", "Tess", "Viggo");
  private static final List<String> LAST =
      List.of(
          "Albright",
          "Bexley",
          "Carrow",
          "Dunmore",
          "Eastby",
          "Farnley",
          "Goswick",
          "Harrowell",
          "Islington",
          "Kestrel",
          "Lindqvist",
          "Merriwether",
          "Norgaard",
          "Oakhurst",
          "Pemberly",
          "Quillan");
  private static final List<String> ORGANISATIONS =
      List.of(
          "Lakeside High School",
          "St. Brendan Parish",
          "Birch Hill Golf Club",
          "Cedar & Sons",
          "North Star Catering",
          "Prairie Brewing",
          "City of Elmwood",
          "Riverbend Weddings",
          "O'Malley's Pub",
          "Tri-County Fair");

  private Clients() {}

  /** Somebody who rents: mostly people, some organisations again and again. */
  public static String any(Dice dice) {
    return dice.chance(0.2) ? dice.pick(ORGANISATIONS) : dice.pick(FIRST) + " " + dice.pick(LAST);
  }
}

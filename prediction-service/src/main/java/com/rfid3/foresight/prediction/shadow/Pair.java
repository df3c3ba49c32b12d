package com.rfid3.foresight.prediction.shadow;

/** The versions of a model that are compared: the one in the shadow and the one that serves. */
public record Pair(String model, String challenger, String champion) {}

package com.rfid3.foresight.legacyinventory.rentalclass;

/** One row of the class to category map as people keep it, faults included. */
public record ClassMapping(String rentalClass, String category, String subcategory) {}

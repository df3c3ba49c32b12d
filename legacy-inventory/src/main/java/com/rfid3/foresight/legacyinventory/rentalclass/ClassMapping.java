package com.rfid3.foresight.legacyinventory.rentalclass;

/**
 * One row of the class to category map as people keep it, faults included.
 *
 * @param name what the class is called, empty where nobody says
 */
public record ClassMapping(String rentalClass, String category, String subcategory, String name) {}

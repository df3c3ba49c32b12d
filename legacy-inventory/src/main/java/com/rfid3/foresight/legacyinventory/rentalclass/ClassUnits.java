package com.rfid3.foresight.legacyinventory.rentalclass;

/**
 * Tagged items of one rental class in one status.
 *
 * @param commonName name of the class as its items carry it
 * @param status as the items spell it, empty where they hold none
 * @param units items in this status
 * @param resaleUnits those of them that lie in the resale bin
 */
public record ClassUnits(
    String rentalClass, String commonName, String status, int units, int resaleUnits) {}

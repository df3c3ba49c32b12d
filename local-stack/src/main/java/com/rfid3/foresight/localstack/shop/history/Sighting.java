package com.rfid3.foresight.localstack.shop.history;

/**
 * Something that is scanned, before human and machine error.
 *
 * @param piece which
 * @param type how it was scanned
 * @param status what the scan says
 * @param at seconds of the shop's wall clock
 * @param paper the contract, if any
 * @param serviceNeed whether the piece is truly in need of service
 */
record Sighting(
    int piece, ScanType type, ScanStatus status, long at, Paper paper, boolean serviceNeed) {

  static Sighting touch(int piece, ScanStatus status, long at) {
    return new Sighting(piece, ScanType.TOUCH, status, at, Paper.NONE, false);
  }

  static Sighting out(int piece, long at, Paper paper) {
    return new Sighting(piece, ScanType.RENTAL, ScanStatus.ON_RENT, at, paper, false);
  }
}

package com.rfid3.foresight.localstack.shop.history;

import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDateTime;

/**
 * One row of {@code id_transactions} but its id. Text that the row leaves NULL is empty here, apart
 * from status and quality, which are empty in the table too.
 *
 * @param tag as the reader spelled it
 * @param contract number or empty
 * @param client or empty
 * @param type one of the five
 * @param status usually one of {@link ScanStatus}; empty or a tag where fields were shifted
 * @param quality a grade, or empty
 * @param at shop-local time
 * @param rentalClass what was scanned
 * @param bin or empty
 * @param by who scanned
 * @param repair free text, or empty
 * @param serviceRequired the flag
 * @param dated whether {@code date_created} is filled
 */
public record Scan(
    String tag,
    String contract,
    String client,
    ScanType type,
    String status,
    String quality,
    LocalDateTime at,
    RentalClass rentalClass,
    String bin,
    String by,
    String repair,
    boolean serviceRequired,
    boolean dated) {}

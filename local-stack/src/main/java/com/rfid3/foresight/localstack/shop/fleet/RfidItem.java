package com.rfid3.foresight.localstack.shop.fleet;

import com.rfid3.foresight.localstack.shop.catalog.RentalClass;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A row of {@code id_item_master} with a tag ({@code item_num} NULL).
 *
 * @param tag as the row spells it
 * @param rentalClass what it is
 * @param quality a grade, or empty
 * @param bin where it lies
 * @param status one of the seven item statuses
 * @param lastContract or empty
 * @param lastScanned shop-local; absent on a few rows
 */
public record RfidItem(
    String tag,
    RentalClass rentalClass,
    String quality,
    String bin,
    String status,
    String lastContract,
    Optional<LocalDateTime> lastScanned) {}

package com.rfid3.foresight.localstack.shop.catalog;

/**
 * One row of {@code seed_rental_classes} and, if mapped, of {@code user_rental_class_mappings}.
 *
 * @param rentalClassNum class id
 * @param name common name
 * @param category as the mapping says, which is not always true
 * @param subcategory as the mapping says
 * @param bin usual bin, or empty
 */
public record MappedClass(
    String rentalClassNum, String name, String category, String subcategory, String bin) {}

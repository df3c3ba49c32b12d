/**
 * Behaves like the running legacy application towards its database: reloads, duplicates, locks, new
 * scans.
 */
package com.rfid3.foresight.localstack.legacybehaviour;

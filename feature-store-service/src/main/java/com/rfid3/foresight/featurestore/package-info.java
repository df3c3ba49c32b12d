/** Reads legacy scans and items, keeps them safe, computes and serves features. */
package com.rfid3.foresight.featurestore;

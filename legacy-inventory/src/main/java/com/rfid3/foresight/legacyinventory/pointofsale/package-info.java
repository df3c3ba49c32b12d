/** Contracts of the point of sale, line by line, without the customers behind them. */
package com.rfid3.foresight.legacyinventory.pointofsale;

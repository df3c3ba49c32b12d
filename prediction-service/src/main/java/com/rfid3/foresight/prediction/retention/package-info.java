/** What is forgotten, and when; the sealed record never is. */
package com.rfid3.foresight.prediction.retention;

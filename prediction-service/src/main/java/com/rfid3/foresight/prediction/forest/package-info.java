/**
 * Trees as flat arrays: read, scored and explained without the library that grew them. Nothing here
 * but {@code SmileTrees} knows Smile.
 */
package com.rfid3.foresight.prediction.forest;

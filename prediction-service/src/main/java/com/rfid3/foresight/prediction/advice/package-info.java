/** What people are told of a probability: urgency, sentence, action. */
package com.rfid3.foresight.prediction.advice;

package com.rfid3.foresight.prediction.maintenance;

import com.rfid3.foresight.contracts.prediction.Accuracy;

/**
 * The risk model of a day: the rates, how they are used, and how that did on later days.
 *
 * @param accuracy Brier score of the claim beside that of the shop's prevalence; null where the
 *     history was too short to judge
 * @param judgedOn unit-claims that the accuracy rests on
 */
record FittedRisk(RiskModel model, RiskRates rates, Accuracy accuracy, int judgedOn) {}

package com.rfid3.foresight.gateway.insights;

import com.rfid3.foresight.contracts.prediction.Outlook;
import com.rfid3.foresight.contracts.prediction.PredictionType;
import com.rfid3.foresight.contracts.prediction.PredictiveAnalytics;
import com.rfid3.foresight.contracts.prediction.PredictiveInsights;
import com.rfid3.foresight.gateway.answer.ServedFlags;

/** An outlook without what is off, and without sums that what is off is part of. */
final class ServedOutlook {
  private ServedOutlook() {}

  static PredictiveAnalytics analytics(Outlook outlook, ServedFlags flags) {
    PredictiveAnalytics all = outlook.analytics();
    return all == null
        ? null
        : new PredictiveAnalytics(
            flags.isOn(PredictionType.DEMAND) ? all.demandForecast() : null,
            flags.isOn(PredictionType.MAINTENANCE) ? all.maintenanceSchedule() : null,
            flags.hasEveryType() ? all.predictionConfidence() : null,
            flags.hasEveryType() ? all.businessImpact() : null);
  }

  static PredictiveInsights insights(Outlook outlook, ServedFlags flags) {
    PredictiveInsights all = outlook.insights();
    boolean demand = flags.isOn(PredictionType.DEMAND);
    return all == null
        ? null
        : new PredictiveInsights(
            flags.hasEveryType() ? all.highPriorityAlerts() : null,
            flags.isOn(PredictionType.MAINTENANCE) ? all.itemsNeedingService30Days() : null,
            demand ? all.classesAtRisk() : null,
            demand ? all.predictedDemand30Days() : null);
  }
}

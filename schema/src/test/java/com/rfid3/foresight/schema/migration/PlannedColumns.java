package com.rfid3.foresight.schema.migration;

import java.util.List;
import java.util.Map;

/** The columns that the integration plan names, section 1.1. */
final class PlannedColumns {
  static final Map<String, List<String>> BY_TABLE =
      Map.of(
          "analytics_predictions",
          words(
              "id prediction_type target_item_id target_category prediction_date horizon_days"
                  + " predicted_value confidence_score confidence_lower confidence_upper"
                  + " model_version model_type input_features external_factors"
                  + " business_impact_score actual_value accuracy_score feedback_rating"
                  + " is_active created_at validated_at"),
          "ml_feature_store",
          words(
              "id feature_name feature_category target_entity feature_value feature_timestamp"
                  + " data_source computation_method is_real_time quality_score created_at"),
          "ml_model_performance",
          words(
              "id service_name model_type model_version training_date deployment_date"
                  + " performance_metrics accuracy_score precision_score recall_score f1_score"
                  + " mae rmse training_data_size validation_data_size hyperparameters"
                  + " feature_importance is_active created_at"),
          "inventory_health_alerts",
          words("prediction_id predicted_severity prediction_confidence"),
          "id_item_master",
          words("predictive_monitoring last_prediction_update prediction_accuracy_score"));

  private PlannedColumns() {}

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}

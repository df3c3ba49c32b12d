GRANT UPDATE (prediction_id, predicted_severity, prediction_confidence) ON ${legacy}.inventory_health_alerts TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.predictive_alert TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.alert_state TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.alert_silence TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.alert_rule TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.job_run TO ${account};

GRANT INSERT, UPDATE, DELETE ON ${legacy}.analytics_predictions TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${legacy}.ml_model_performance TO ${account};
GRANT UPDATE (last_prediction_update, prediction_accuracy_score) ON ${legacy}.id_item_master TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.job_run TO ${account};
GRANT INSERT, UPDATE ON ${suite}.planning_input TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.demand_path TO ${account};
GRANT INSERT ON ${suite}.restock_decision TO ${account};
GRANT INSERT ON ${suite}.prediction_record TO ${account};
GRANT INSERT ON ${suite}.prediction_seal TO ${account};

GRANT INSERT, UPDATE, DELETE ON ${legacy}.ml_feature_store TO ${account};
GRANT INSERT, UPDATE ON ${suite}.scan_ledger TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.item_history TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.ingest_source TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.feature_run TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.job_run TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.feature_latest TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.pos_line TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.pos_reject TO ${account};

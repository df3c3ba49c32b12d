GRANT UPDATE (predictive_monitoring) ON ${legacy}.id_item_master TO ${account};
GRANT INSERT, UPDATE ON ${suite}.kill_switch TO ${account};
GRANT INSERT ON ${suite}.audit_log TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.idempotency_key TO ${account};
GRANT INSERT, UPDATE ON ${suite}.flag_pause TO ${account};
GRANT INSERT ON ${suite}.rollout_step TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.web_session TO ${account};
GRANT INSERT, UPDATE, DELETE ON ${suite}.answer_tally TO ${account};

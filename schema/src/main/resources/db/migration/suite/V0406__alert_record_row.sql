INSERT IGNORE INTO `${suite}`.alert_record (id, revision) VALUES (1, 0);

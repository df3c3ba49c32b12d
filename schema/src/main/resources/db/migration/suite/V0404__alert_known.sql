-- The merged list as the history last saw it, and which channels were told of an alert.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_known (
  alert_id VARCHAR(40) NOT NULL PRIMARY KEY,
  snapshot JSON NOT NULL,
  sent_to VARCHAR(1000) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Rules about alerts as data: inhibit, group, notify, threshold.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_rule (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  definition JSON NOT NULL,
  author VARCHAR(255) NOT NULL,
  updated_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

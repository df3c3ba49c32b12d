-- How each channel is doing, shared by all replicas.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_channel (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  paused_until DATETIME(6) NULL,
  last_success_at DATETIME(6) NULL,
  last_failure_at DATETIME(6) NULL,
  last_cause VARCHAR(1000) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

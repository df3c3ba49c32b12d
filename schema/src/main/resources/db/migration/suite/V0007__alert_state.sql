-- What people did with an alert, legacy (health_17) or predictive (pred_91).
CREATE TABLE IF NOT EXISTS `${suite}`.alert_state (
  alert_id VARCHAR(40) NOT NULL PRIMARY KEY,
  acknowledged_at DATETIME(6) NULL,
  acknowledged_by VARCHAR(255) NULL,
  comment TEXT NULL,
  snoozed_until DATETIME(6) NULL,
  resolved_at DATETIME(6) NULL,
  resolved_by VARCHAR(255) NULL,
  updated_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

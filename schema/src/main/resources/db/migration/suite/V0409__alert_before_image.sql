-- What a legacy alert held before write-through first changed it, and what write-through left.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_before_image (
  alert_id BIGINT NOT NULL PRIMARY KEY,
  status VARCHAR(20) NULL,
  acknowledged_at DATETIME NULL,
  acknowledged_by VARCHAR(255) NULL,
  resolved_at DATETIME NULL,
  resolved_by VARCHAR(255) NULL,
  written_status VARCHAR(20) NOT NULL,
  written_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

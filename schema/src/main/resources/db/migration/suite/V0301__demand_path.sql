-- The standing forecast of a target week by week; replaced where the forecast changes.
CREATE TABLE IF NOT EXISTS `${suite}`.demand_path (
  target_kind VARCHAR(20) NOT NULL,
  target_id VARCHAR(255) NOT NULL,
  model_version VARCHAR(50) NOT NULL,
  content JSON NOT NULL,
  computed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (target_kind, target_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

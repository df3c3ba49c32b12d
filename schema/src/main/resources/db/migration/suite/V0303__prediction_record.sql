-- What was issued, decided, rated and seen: rows are only ever added. Sealed day by day.
CREATE TABLE IF NOT EXISTS `${suite}`.prediction_record (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind ENUM('issued','outcome','decision','feedback') NOT NULL,
  day DATE NOT NULL,
  prediction_id BIGINT NOT NULL,
  prediction_type VARCHAR(20) NOT NULL,
  target_kind VARCHAR(20) NOT NULL,
  target_id VARCHAR(255) NOT NULL,
  probability DECIMAL(5,4) NULL,
  held TINYINT(1) NULL,
  predicted DECIMAL(15,4) NULL,
  actual DECIMAL(15,4) NULL,
  baseline DECIMAL(15,4) NULL,
  in_interval TINYINT(1) NULL,
  lineage_id VARCHAR(64) NULL,
  content LONGTEXT NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  UNIQUE KEY uq_once (kind, prediction_id, recorded_at),
  INDEX idx_day (day, id),
  INDEX idx_type (kind, prediction_type, target_kind),
  INDEX idx_lineage (lineage_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

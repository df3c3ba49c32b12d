CREATE TABLE IF NOT EXISTS `${suite}`.restock_decision (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  prediction_id BIGINT NOT NULL,
  target_id VARCHAR(255) NOT NULL,
  action ENUM('approve','modify','reject') NOT NULL,
  recommended DECIMAL(15,4) NULL,
  quantity DECIMAL(15,4) NULL,
  reason VARCHAR(500) NULL,
  actor VARCHAR(255) NOT NULL,
  lineage_id VARCHAR(64) NULL,
  decided_at DATETIME(6) NOT NULL,
  INDEX idx_prediction (prediction_id),
  INDEX idx_decided (decided_at),
  INDEX idx_lineage (lineage_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

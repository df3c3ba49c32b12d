CREATE TABLE IF NOT EXISTS `${suite}`.training_job (
  id CHAR(36) NOT NULL PRIMARY KEY,
  model VARCHAR(50) NOT NULL,
  status ENUM('running','succeeded','failed','cancelled') NOT NULL,
  stage VARCHAR(40) NOT NULL,
  done INT NOT NULL DEFAULT 0,
  total INT NOT NULL DEFAULT 5,
  requested_by VARCHAR(255) NOT NULL,
  cancel_requested TINYINT(1) NOT NULL DEFAULT 0,
  version VARCHAR(50) NULL,
  outcome VARCHAR(500) NULL,
  started_at DATETIME(6) NOT NULL,
  alive_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  INDEX idx_model (model, started_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

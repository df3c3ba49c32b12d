CREATE TABLE IF NOT EXISTS `${suite}`.audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `at` DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  actor VARCHAR(255) NOT NULL,
  action VARCHAR(100) NOT NULL,
  target VARCHAR(255) NULL,
  request_id VARCHAR(64) NULL,
  detail JSON NULL,
  INDEX idx_at (`at`),
  INDEX idx_target (target, `at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

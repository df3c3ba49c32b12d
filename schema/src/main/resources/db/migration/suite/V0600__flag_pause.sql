CREATE TABLE IF NOT EXISTS `${suite}`.flag_pause (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  flag VARCHAR(64) NOT NULL,
  paused_at DATETIME(6) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  resumed_at DATETIME(6) NULL,
  resumed_by VARCHAR(255) NULL,
  INDEX idx_open (resumed_at, flag)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who has which alerts folded, why, and for how long. A silence that ends early keeps its row.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_silence (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  purpose ENUM('silence','maintenance') NOT NULL,
  matchers JSON NOT NULL,
  author VARCHAR(255) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  repeat_days INT NULL,
  repeats_until DATETIME(6) NULL,
  over_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  INDEX idx_over (over_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

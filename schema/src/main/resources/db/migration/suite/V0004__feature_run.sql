CREATE TABLE IF NOT EXISTS `${suite}`.feature_run (
  run_id CHAR(36) NOT NULL PRIMARY KEY,
  slot DATETIME NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  entities INT NOT NULL DEFAULT 0,
  changed INT NOT NULL DEFAULT 0,
  rows_copied INT NOT NULL DEFAULT 0,
  status VARCHAR(20) NOT NULL,
  detail JSON NULL,
  INDEX idx_slot (slot),
  INDEX idx_finished (finished_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

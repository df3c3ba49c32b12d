-- A window of the past whose feature rows are being written, how far that is, what came of it.
CREATE TABLE IF NOT EXISTS `${suite}`.feature_backfill (
  id CHAR(36) NOT NULL PRIMARY KEY,
  window_from DATETIME(6) NOT NULL,
  window_to DATETIME(6) NOT NULL,
  step_seconds BIGINT NOT NULL,
  status VARCHAR(20) NOT NULL,
  stage VARCHAR(20) NOT NULL,
  cursor_tag VARCHAR(255) NOT NULL DEFAULT '',
  done INT NOT NULL DEFAULT 0,
  total INT NOT NULL DEFAULT 0,
  written BIGINT NOT NULL DEFAULT 0,
  requested_by VARCHAR(255) NOT NULL,
  cancel_requested BOOLEAN NOT NULL DEFAULT FALSE,
  fencing_token BIGINT NOT NULL DEFAULT 0,
  slot DATETIME NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  outcome VARCHAR(500) NULL,
  INDEX idx_status (status),
  INDEX idx_started (started_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

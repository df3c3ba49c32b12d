-- Legacy alerts whose own fields a person's deed sets, where that is switched on: what is to be
-- written, what was there before the suite first wrote, and what it wrote last.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_write_through (
  id BIGINT NOT NULL PRIMARY KEY,
  deed ENUM('acknowledge','resolve') NOT NULL,
  actor VARCHAR(255) NOT NULL,
  done_at DATETIME(6) NOT NULL,
  state ENUM('pending','written','in_the_way','gone','restored') NOT NULL,
  tried_at DATETIME(6) NULL,
  has_image BOOLEAN NOT NULL DEFAULT FALSE,
  was_status VARCHAR(20) NULL,
  was_acknowledged_at DATETIME NULL,
  was_acknowledged_by VARCHAR(255) NULL,
  was_resolved_at DATETIME NULL,
  was_resolved_by VARCHAR(255) NULL,
  is_status VARCHAR(20) NULL,
  is_acknowledged_at DATETIME NULL,
  is_acknowledged_by VARCHAR(255) NULL,
  is_resolved_at DATETIME NULL,
  is_resolved_by VARCHAR(255) NULL,
  INDEX idx_state (state, tried_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

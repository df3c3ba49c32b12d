-- How far each part of a forecast run came, so that a run that was killed is gone on with.
CREATE TABLE IF NOT EXISTS `${suite}`.run_progress (
  part VARCHAR(20) NOT NULL PRIMARY KEY,
  lineage_id VARCHAR(64) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  shop_day DATE NOT NULL,
  types VARCHAR(200) NOT NULL,
  after_tag VARCHAR(255) NOT NULL,
  items INT NOT NULL,
  written INT NOT NULL,
  insufficient INT NOT NULL,
  done_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

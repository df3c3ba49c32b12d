-- A slot of a job is claimed by inserting its row: the primary key lets one replica win.
CREATE TABLE IF NOT EXISTS `${suite}`.job_run (
  job VARCHAR(100) NOT NULL,
  slot DATETIME NOT NULL,
  service VARCHAR(40) NOT NULL,
  owner VARCHAR(255) NOT NULL,
  fencing_token BIGINT NOT NULL,
  lease_until DATETIME(6) NOT NULL,
  status ENUM('running','succeeded','failed') NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  outcome JSON NULL,
  PRIMARY KEY (job, slot),
  INDEX idx_started (started_at),
  INDEX idx_status_lease (status, lease_until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

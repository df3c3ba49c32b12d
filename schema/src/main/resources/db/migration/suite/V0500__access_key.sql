-- Keys of people and programs. Only hashes are kept; the old one is good until previous_until, so that a rotation needs no pause.
CREATE TABLE IF NOT EXISTS `${suite}`.access_key (
  id CHAR(12) NOT NULL PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  key_hash CHAR(64) NOT NULL,
  previous_hash CHAR(64) NULL,
  previous_until DATETIME(6) NULL,
  role ENUM('viewer','planner','approver','admin') NOT NULL,
  store VARCHAR(10) NOT NULL DEFAULT '',
  segment VARCHAR(40) NOT NULL DEFAULT '',
  scopes VARCHAR(500) NOT NULL DEFAULT '',
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

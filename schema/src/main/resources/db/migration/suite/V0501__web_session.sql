-- One row per signed-in browser. The token itself is only in its cookie; key_id ends the session with its key.
CREATE TABLE IF NOT EXISTS `${suite}`.web_session (
  token_hash CHAR(64) NOT NULL PRIMARY KEY,
  id CHAR(16) NOT NULL,
  caller VARCHAR(200) NOT NULL,
  role ENUM('viewer','planner','approver','admin') NOT NULL,
  store VARCHAR(10) NOT NULL DEFAULT '',
  segment VARCHAR(40) NOT NULL DEFAULT '',
  scopes VARCHAR(500) NOT NULL DEFAULT '',
  key_id CHAR(12) NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  INDEX idx_expires (expires_at),
  INDEX idx_key (key_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- status is the HTTP status of the first answer, NULL while that is still being worked out.
CREATE TABLE IF NOT EXISTS `${suite}`.idempotency_key (
  caller VARCHAR(255) NOT NULL,
  idem_key VARCHAR(255) NOT NULL,
  request_hash CHAR(64) NOT NULL,
  status SMALLINT NULL,
  response MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (caller, idem_key),
  INDEX idx_expires (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

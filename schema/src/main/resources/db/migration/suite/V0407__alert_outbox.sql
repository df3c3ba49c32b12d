-- What is still to be sent, was sent, or could not be. In order of id within channel and group.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_outbox (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  channel VARCHAR(100) NOT NULL,
  group_key CHAR(64) NOT NULL,
  idempotency_key CHAR(64) NOT NULL,
  event VARCHAR(20) NOT NULL,
  payload MEDIUMTEXT NOT NULL,
  status ENUM('waiting','delivered','dead') NOT NULL DEFAULT 'waiting',
  attempts INT NOT NULL DEFAULT 0,
  next_attempt_at DATETIME(6) NOT NULL,
  lease_until DATETIME(6) NULL,
  owner VARCHAR(40) NOT NULL DEFAULT '',
  cause VARCHAR(1000) NULL,
  created_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6) NULL,
  UNIQUE KEY uq_key (channel, idempotency_key),
  INDEX idx_waiting (status, channel, group_key, id),
  INDEX idx_settled (settled_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- One row: whoever writes history locks it. The revision counts what was written.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_record (
  id INT NOT NULL PRIMARY KEY,
  revision BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

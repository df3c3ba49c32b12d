-- One keyed hash per sealed batch, over its rows and the seal before.
CREATE TABLE IF NOT EXISTS `${suite}`.prediction_seal (
  number BIGINT NOT NULL PRIMARY KEY,
  day DATE NOT NULL,
  first_id BIGINT NOT NULL,
  last_id BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  sealed_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

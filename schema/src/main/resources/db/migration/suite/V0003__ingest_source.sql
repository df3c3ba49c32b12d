CREATE TABLE IF NOT EXISTS `${suite}`.ingest_source (
  source VARCHAR(100) NOT NULL PRIMARY KEY,
  watermark JSON NULL,
  row_count BIGINT NULL,
  last_complete_rows BIGINT NULL,
  state VARCHAR(40) NOT NULL DEFAULT 'new',
  updated_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

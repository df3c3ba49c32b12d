-- A trained model as bytes of the suite's own format; is_champion is 1 on at most one row of a model.
CREATE TABLE IF NOT EXISTS `${suite}`.model_artifact (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  model VARCHAR(50) NOT NULL,
  version VARCHAR(50) NOT NULL,
  schema_version INT NOT NULL,
  sha256 CHAR(64) NOT NULL,
  content LONGBLOB NOT NULL,
  data_hash CHAR(64) NOT NULL,
  seed BIGINT NOT NULL,
  metrics JSON NOT NULL,
  is_champion TINYINT(1) NULL,
  promoted_at DATETIME(6) NULL,
  promoted_by VARCHAR(255) NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY uq_version (model, version),
  UNIQUE KEY uq_champion (model, is_champion)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

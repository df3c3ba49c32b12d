-- Partitioned by month, so that old months are dropped whole; months are split off p_max ahead of time.
CREATE TABLE IF NOT EXISTS `${legacy}`.ml_feature_store (
  id BIGINT NOT NULL AUTO_INCREMENT,
  feature_name VARCHAR(100) NOT NULL,
  feature_category VARCHAR(50) NULL,
  entity_kind VARCHAR(20) NOT NULL,
  target_entity VARCHAR(255) NOT NULL,
  feature_value DECIMAL(24,6) NULL,
  feature_timestamp DATETIME NOT NULL,
  known_at DATETIME(6) NOT NULL,
  feature_version INT NOT NULL DEFAULT 1,
  data_source VARCHAR(100) NULL,
  computation_method VARCHAR(100) NULL,
  is_real_time BOOLEAN NOT NULL DEFAULT FALSE,
  quality_score DECIMAL(3,2) NOT NULL DEFAULT 1.00,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id, feature_timestamp),
  UNIQUE KEY uq_feature (entity_kind, target_entity, feature_name, feature_timestamp, known_at),
  INDEX idx_feature_time (feature_name, feature_timestamp),
  INDEX idx_entity_time (target_entity, feature_timestamp),
  INDEX idx_real_time_features (is_real_time, feature_timestamp)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='Foresight'
PARTITION BY RANGE COLUMNS (feature_timestamp) (
  PARTITION p_max VALUES LESS THAN (MAXVALUE)
);

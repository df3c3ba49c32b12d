-- How the values of each feature were spread on a day; the pinned row of a feature is what later days are compared with.
CREATE TABLE IF NOT EXISTS `${suite}`.feature_quality (
  day DATE NOT NULL,
  entity_kind VARCHAR(20) NOT NULL,
  feature_name VARCHAR(100) NOT NULL,
  feature_version INT NOT NULL,
  pinned BOOLEAN NOT NULL DEFAULT FALSE,
  psi DOUBLE NULL,
  profile JSON NOT NULL,
  measured_at DATETIME(6) NOT NULL,
  PRIMARY KEY (day, entity_kind, feature_name, feature_version),
  INDEX idx_pinned (pinned)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

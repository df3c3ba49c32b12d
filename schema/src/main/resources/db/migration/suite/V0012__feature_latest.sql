-- What each entity's features are now, packed into one row: the base of change detection, and
-- what reads fall back on without Redis.
CREATE TABLE IF NOT EXISTS `${suite}`.feature_latest (
  entity_kind VARCHAR(20) NOT NULL,
  entity VARCHAR(255) NOT NULL,
  packed TEXT NOT NULL,
  known_at DATETIME(6) NOT NULL,
  PRIMARY KEY (entity_kind, entity)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What only people know; a row that is replaced stays, with who replaced it and when.
CREATE TABLE IF NOT EXISTS `${suite}`.planning_input (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  scope_kind VARCHAR(20) NOT NULL,
  scope_id VARCHAR(255) NOT NULL DEFAULT '',
  name VARCHAR(100) NOT NULL DEFAULT '',
  content JSON NOT NULL,
  author VARCHAR(255) NOT NULL,
  since DATETIME(6) NOT NULL,
  replaced_at DATETIME(6) NULL,
  replaced_by VARCHAR(255) NULL,
  INDEX idx_standing (kind, replaced_at),
  INDEX idx_scope (kind, scope_kind, scope_id, name, replaced_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

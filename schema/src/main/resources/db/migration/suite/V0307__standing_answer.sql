-- Answers that a run makes ready, by kind and id; each run replaces those of a kind as a whole.
CREATE TABLE IF NOT EXISTS `${suite}`.standing_answer (
  kind VARCHAR(30) NOT NULL,
  id VARCHAR(255) NOT NULL,
  content JSON NOT NULL,
  computed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (kind, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

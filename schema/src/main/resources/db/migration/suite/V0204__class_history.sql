-- What category a rental class had and whether it was resale, since a cycle first saw it so.
CREATE TABLE IF NOT EXISTS `${suite}`.class_history (
  rental_class VARCHAR(255) NOT NULL,
  known_at DATETIME(6) NOT NULL,
  category VARCHAR(255) NOT NULL,
  resale BOOLEAN NOT NULL,
  PRIMARY KEY (rental_class, known_at),
  INDEX idx_known_at (known_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

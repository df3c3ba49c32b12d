-- What the challenger and what serves said of the same claim on the same day; settled by what was seen.
CREATE TABLE IF NOT EXISTS `${suite}`.shadow_claim (
  model VARCHAR(50) NOT NULL,
  issued_on DATE NOT NULL,
  target_id VARCHAR(255) NOT NULL,
  challenger VARCHAR(50) NOT NULL,
  champion VARCHAR(50) NOT NULL,
  target_date DATE NOT NULL,
  challenger_said DECIMAL(5,4) NOT NULL,
  champion_said DECIMAL(5,4) NOT NULL,
  held TINYINT(1) NULL,
  PRIMARY KEY (model, issued_on, target_id),
  INDEX idx_due (held, target_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What a row of the ledger said before it was corrected in place or taken back, and for how long that was believed.
CREATE TABLE IF NOT EXISTS `${suite}`.scan_version (
  ledger_id BIGINT NOT NULL,
  known_until DATETIME(6) NOT NULL,
  known_from DATETIME(6) NOT NULL,
  status VARCHAR(50) NULL,
  quality VARCHAR(50) NULL,
  rental_class_num VARCHAR(255) NULL,
  service_required TINYINT(1) NULL,
  damage_flags VARCHAR(255) NOT NULL DEFAULT '',
  PRIMARY KEY (ledger_id, known_until),
  INDEX idx_known_until (known_until)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

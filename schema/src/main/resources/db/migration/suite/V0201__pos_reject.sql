-- What kept a line of a point-of-sale contract out of pos_line, or out of one of its columns.
CREATE TABLE IF NOT EXISTS `${suite}`.pos_reject (
  contract_no VARCHAR(50) NOT NULL,
  line_number INT NOT NULL,
  field VARCHAR(40) NOT NULL,
  value VARCHAR(100) NOT NULL,
  reason VARCHAR(100) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (contract_no, line_number, field)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Lines of point-of-sale contracts whose dates and numbers hold. Dates are the shop's local time, as in the source.
CREATE TABLE IF NOT EXISTS `${suite}`.pos_line (
  contract_no VARCHAR(50) NOT NULL,
  line_number INT NOT NULL,
  store VARCHAR(10) NOT NULL,
  item_num VARCHAR(50) NOT NULL,
  contract_date DATETIME NOT NULL,
  due_date DATETIME NULL,
  qty INT NOT NULL,
  hours INT NULL,
  price DECIMAL(12,2) NULL,
  daily_amt DECIMAL(12,2) NULL,
  line_status VARCHAR(10) NOT NULL DEFAULT '',
  kit VARCHAR(255) NOT NULL DEFAULT '',
  first_seen_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (contract_no, line_number),
  INDEX idx_item_date (item_num, contract_date),
  INDEX idx_contract_date (contract_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `${suite}`.item_history (
  tag_id VARCHAR(255) NOT NULL,
  valid_on DATE NOT NULL,
  status VARCHAR(50) NULL,
  quality VARCHAR(50) NULL,
  bin_location VARCHAR(255) NULL,
  rental_class_num VARCHAR(255) NULL,
  last_contract_num VARCHAR(255) NULL,
  date_last_scanned DATETIME NULL,
  sell_price DECIMAL(10,2) NULL,
  retail_price DECIMAL(10,2) NULL,
  rental_rates JSON NULL,
  first_seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (tag_id, valid_on),
  INDEX idx_valid_on (valid_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

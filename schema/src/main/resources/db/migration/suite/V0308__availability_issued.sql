-- What was said of a class's free units on a day to come, as issued; settled by what is free on that day.
CREATE TABLE IF NOT EXISTS `${suite}`.availability_issued (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rental_class VARCHAR(255) NOT NULL,
  issued_on DATE NOT NULL,
  day DATE NOT NULL,
  expected_free DECIMAL(15,4) NOT NULL,
  none_free DECIMAL(5,4) NOT NULL,
  lineage_id VARCHAR(64) NOT NULL,
  actual_free INT NULL,
  settled_at DATETIME(6) NULL,
  UNIQUE KEY uq_once (rental_class, issued_on, day),
  INDEX idx_due (day, settled_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The history of alerts; rows are only added.
CREATE TABLE IF NOT EXISTS `${suite}`.alert_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  alert_id VARCHAR(40) NOT NULL,
  happened_at DATETIME(6) NOT NULL,
  what ENUM('opened','closed','raised','lowered','folded','unfolded',
            'acknowledged','resolved','snoozed') NOT NULL,
  actor VARCHAR(255) NOT NULL,
  comment TEXT NULL,
  severity ENUM('low','medium','high','critical') NOT NULL,
  kind VARCHAR(40) NOT NULL,
  item_id VARCHAR(255) NOT NULL,
  category VARCHAR(100) NOT NULL,
  store VARCHAR(10) NOT NULL,
  folded_by VARCHAR(1000) NOT NULL,
  snapshot JSON NOT NULL,
  UNIQUE KEY uq_change (alert_id, happened_at, what),
  INDEX idx_when (happened_at),
  INDEX idx_item (item_id, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

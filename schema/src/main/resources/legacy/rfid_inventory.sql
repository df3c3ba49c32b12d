-- The legacy tables that the suite reads, as the shop's own database has them (MariaDB 10.11).
-- Reference only: used to create a demo shop and, by preflight, as the list of required columns.
-- Run it with the legacy database as the default one. Statements end with a semicolon at the end of a line.

CREATE TABLE id_item_master (
  tag_id varchar(255) NOT NULL,
  uuid_accounts_fk varchar(255) DEFAULT NULL,
  serial_number varchar(255) DEFAULT NULL,
  client_name varchar(255) DEFAULT NULL,
  rental_class_num varchar(255) DEFAULT NULL,
  common_name varchar(255) DEFAULT NULL,
  quality varchar(50) DEFAULT NULL,
  bin_location varchar(255) DEFAULT NULL,
  status varchar(50) DEFAULT NULL,
  last_contract_num varchar(255) DEFAULT NULL,
  last_scanned_by varchar(255) DEFAULT NULL,
  notes text DEFAULT NULL,
  status_notes text DEFAULT NULL,
  longitude decimal(9,6) DEFAULT NULL,
  latitude decimal(9,6) DEFAULT NULL,
  date_last_scanned datetime DEFAULT NULL,
  date_created datetime DEFAULT NULL,
  date_updated datetime DEFAULT NULL,
  item_num int(11) DEFAULT NULL,
  identifier_type enum('RFID','Sticker','QR','Barcode','Bulk','None') DEFAULT 'None',
  department varchar(100) DEFAULT NULL,
  turnover_ytd decimal(10,2) DEFAULT NULL,
  manufacturer varchar(100) DEFAULT NULL,
  type_desc varchar(50) DEFAULT NULL,
  turnover_ltd decimal(10,2) DEFAULT NULL,
  repair_cost_ltd decimal(10,2) DEFAULT NULL,
  sell_price decimal(10,2) DEFAULT NULL,
  retail_price decimal(10,2) DEFAULT NULL,
  home_store varchar(10) DEFAULT NULL,
  current_store varchar(10) DEFAULT NULL,
  quantity int(11) DEFAULT 1,
  reorder_min int(11) DEFAULT NULL,
  reorder_max int(11) DEFAULT NULL,
  data_source varchar(20) DEFAULT 'RFID_API',
  pos_last_updated datetime DEFAULT NULL,
  rental_rates json DEFAULT NULL,
  vendor_ids json DEFAULT NULL,
  tag_history json DEFAULT NULL,
  PRIMARY KEY (tag_id),
  UNIQUE KEY item_num (item_num),
  KEY idx_tag_id (tag_id),
  KEY idx_status (status),
  KEY idx_date_last_scanned (date_last_scanned),
  KEY idx_identifier_type (identifier_type),
  KEY idx_current_store (current_store),
  KEY idx_manufacturer (manufacturer),
  KEY idx_turnover_ytd (turnover_ytd),
  KEY idx_data_source (data_source),
  KEY idx_store_status (current_store,status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE id_transactions (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  contract_number varchar(255) DEFAULT NULL,
  tag_id varchar(255) NOT NULL,
  scan_type varchar(50) NOT NULL,
  scan_date datetime NOT NULL,
  client_name varchar(255) DEFAULT NULL,
  common_name varchar(255) NOT NULL,
  bin_location varchar(255) DEFAULT NULL,
  status varchar(50) DEFAULT NULL,
  scan_by varchar(255) DEFAULT NULL,
  location_of_repair varchar(255) DEFAULT NULL,
  quality varchar(50) DEFAULT NULL,
  dirty_or_mud tinyint(1) DEFAULT NULL,
  leaves tinyint(1) DEFAULT NULL,
  oil tinyint(1) DEFAULT NULL,
  mold tinyint(1) DEFAULT NULL,
  stain tinyint(1) DEFAULT NULL,
  oxidation tinyint(1) DEFAULT NULL,
  other text DEFAULT NULL,
  rip_or_tear tinyint(1) DEFAULT NULL,
  sewing_repair_needed tinyint(1) DEFAULT NULL,
  grommet tinyint(1) DEFAULT NULL,
  rope tinyint(1) DEFAULT NULL,
  buckle tinyint(1) DEFAULT NULL,
  wet tinyint(1) DEFAULT NULL,
  service_required tinyint(1) DEFAULT NULL,
  date_created datetime DEFAULT NULL,
  date_updated datetime DEFAULT NULL,
  uuid_accounts_fk varchar(255) DEFAULT NULL,
  serial_number varchar(255) DEFAULT NULL,
  rental_class_num varchar(255) DEFAULT NULL,
  longitude decimal(9,6) DEFAULT NULL,
  latitude decimal(9,6) DEFAULT NULL,
  notes text DEFAULT NULL,
  PRIMARY KEY (id),
  KEY ix_id_transactions_tag_id_scan_date (tag_id,scan_date),
  KEY ix_id_transactions_tag_id (tag_id),
  KEY ix_id_transactions_scan_date (scan_date),
  KEY ix_id_transactions_status (status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE id_rfidtag (
  tag_id varchar(255) NOT NULL,
  uuid_accounts_fk varchar(255) DEFAULT NULL,
  serial_number varchar(255) DEFAULT NULL,
  client_name varchar(255) DEFAULT NULL,
  rental_class_num varchar(255) DEFAULT NULL,
  common_name varchar(255) DEFAULT NULL,
  quality varchar(50) DEFAULT NULL,
  bin_location varchar(255) DEFAULT NULL,
  status varchar(50) DEFAULT NULL,
  last_contract_num varchar(255) DEFAULT NULL,
  last_scanned_by varchar(255) DEFAULT NULL,
  notes text DEFAULT NULL,
  status_notes text DEFAULT NULL,
  longitude decimal(9,6) DEFAULT NULL,
  latitude decimal(9,6) DEFAULT NULL,
  date_last_scanned datetime DEFAULT NULL,
  date_created datetime DEFAULT NULL,
  date_updated datetime DEFAULT NULL,
  category varchar(255) DEFAULT NULL,
  PRIMARY KEY (tag_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE seed_rental_classes (
  rental_class_id varchar(255) NOT NULL,
  common_name varchar(255) DEFAULT NULL,
  bin_location varchar(255) DEFAULT NULL,
  PRIMARY KEY (rental_class_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE inventory_health_alerts (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  tag_id varchar(255) DEFAULT NULL,
  rental_class_id varchar(255) DEFAULT NULL,
  common_name varchar(255) DEFAULT NULL,
  category varchar(100) DEFAULT NULL,
  subcategory varchar(100) DEFAULT NULL,
  alert_type enum('stale_item','high_usage','low_usage','missing','quality_decline','resale_restock','pack_status_review') NOT NULL,
  severity enum('low','medium','high','critical') NOT NULL,
  days_since_last_scan int(11) DEFAULT NULL,
  last_scan_date datetime DEFAULT NULL,
  suggested_action text DEFAULT NULL,
  status enum('active','acknowledged','resolved','dismissed') DEFAULT 'active',
  created_at timestamp NULL DEFAULT CURRENT_TIMESTAMP,
  acknowledged_at datetime DEFAULT NULL,
  acknowledged_by varchar(255) DEFAULT NULL,
  resolved_at datetime DEFAULT NULL,
  resolved_by varchar(255) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_health_alert_tag_type_status (tag_id,alert_type,status),
  KEY ix_health_alert_category_type_status (category,subcategory,alert_type,status)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE inventory_config (
  id int(11) NOT NULL AUTO_INCREMENT,
  config_key varchar(100) NOT NULL,
  config_value json NOT NULL,
  description text DEFAULT NULL,
  category varchar(50) DEFAULT NULL,
  created_at timestamp NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY config_key (config_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE user_configurations (
  id int(11) NOT NULL AUTO_INCREMENT,
  user_id varchar(50) NOT NULL DEFAULT 'default_user',
  config_type varchar(50) NOT NULL,
  config_name varchar(100) NOT NULL,
  config_data json NOT NULL,
  is_active tinyint(1) DEFAULT 1,
  created_at datetime DEFAULT CURRENT_TIMESTAMP,
  updated_at datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY unique_user_config (user_id,config_type,config_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE item_usage_history (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  tag_id varchar(255) NOT NULL,
  event_type enum('rental','return','service','status_change','location_change','quality_change') NOT NULL,
  contract_number varchar(255) DEFAULT NULL,
  event_date datetime NOT NULL,
  duration_days int(11) DEFAULT NULL,
  previous_status varchar(50) DEFAULT NULL,
  new_status varchar(50) DEFAULT NULL,
  previous_location varchar(255) DEFAULT NULL,
  new_location varchar(255) DEFAULT NULL,
  previous_quality varchar(50) DEFAULT NULL,
  new_quality varchar(50) DEFAULT NULL,
  utilization_score decimal(5,2) DEFAULT NULL,
  notes text DEFAULT NULL,
  created_at timestamp NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  KEY ix_item_usage_history_tag_id (tag_id),
  KEY ix_item_usage_history_event_date (event_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE rental_class_mappings (
  rental_class_id varchar(50) NOT NULL,
  category varchar(100) NOT NULL,
  subcategory varchar(100) NOT NULL,
  short_common_name varchar(50) DEFAULT NULL,
  PRIMARY KEY (rental_class_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE user_rental_class_mappings (
  rental_class_id varchar(50) NOT NULL,
  category varchar(100) NOT NULL,
  subcategory varchar(100) NOT NULL,
  short_common_name varchar(50) DEFAULT NULL,
  created_at datetime NOT NULL,
  updated_at datetime NOT NULL,
  PRIMARY KEY (rental_class_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE store_mappings (
  id int(11) NOT NULL AUTO_INCREMENT,
  pos_store_code varchar(10) NOT NULL,
  store_id varchar(10) NOT NULL,
  store_name varchar(100) DEFAULT NULL,
  location varchar(255) DEFAULT NULL,
  is_active tinyint(1) DEFAULT 1,
  created_at timestamp NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY pos_store_code (pos_store_code),
  UNIQUE KEY store_id (store_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE pos_store_mapping (
  id int(11) NOT NULL AUTO_INCREMENT,
  store_code varchar(10) NOT NULL,
  store_name varchar(100) DEFAULT NULL,
  location varchar(255) DEFAULT NULL,
  active tinyint(1) DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY store_code (store_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE pos_equipment (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  item_num varchar(20) DEFAULT NULL,
  name varchar(300) DEFAULT NULL,
  category varchar(100) DEFAULT NULL,
  turnover_ytd decimal(10,2) DEFAULT NULL,
  turnover_ltd decimal(12,2) DEFAULT NULL,
  repair_cost_ytd decimal(10,2) DEFAULT NULL,
  sell_price decimal(10,2) DEFAULT NULL,
  current_store varchar(10) DEFAULT NULL,
  inactive tinyint(1) DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY item_num (item_num)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE pos_transactions (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  contract_no varchar(50) NOT NULL,
  store_no varchar(10) DEFAULT NULL,
  customer_no varchar(50) DEFAULT NULL,
  stat varchar(10) DEFAULT NULL,
  status varchar(50) DEFAULT NULL,
  contract_date datetime DEFAULT NULL,
  contract_time varchar(20) DEFAULT NULL,
  close_date datetime DEFAULT NULL,
  billed_date datetime DEFAULT NULL,
  completed_date datetime DEFAULT NULL,
  rent_amt decimal(12,2) DEFAULT NULL,
  sale_amt decimal(12,2) DEFAULT NULL,
  tax_amt decimal(12,2) DEFAULT NULL,
  dmg_wvr_amt decimal(12,2) DEFAULT NULL,
  total decimal(12,2) DEFAULT NULL,
  total_paid decimal(12,2) DEFAULT NULL,
  total_owed decimal(12,2) DEFAULT NULL,
  deposit_paid_amt decimal(12,2) DEFAULT NULL,
  contact varchar(200) DEFAULT NULL,
  contact_phone varchar(50) DEFAULT NULL,
  delivery_address text DEFAULT NULL,
  pickup_date datetime DEFAULT NULL,
  job_po varchar(100) DEFAULT NULL,
  job_id varchar(100) DEFAULT NULL,
  type varchar(50) DEFAULT NULL,
  import_date datetime DEFAULT NULL,
  import_batch varchar(50) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_contract_store (contract_no,store_no),
  KEY ix_pos_transactions_contract_date (contract_date)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE pos_transaction_items (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  contract_no varchar(50) NOT NULL,
  item_num varchar(50) DEFAULT NULL,
  qty int(11) DEFAULT NULL,
  hours int(11) DEFAULT NULL,
  due_date datetime DEFAULT NULL,
  due_time varchar(20) DEFAULT NULL,
  line_status varchar(10) DEFAULT NULL,
  price decimal(12,2) DEFAULT NULL,
  `desc` text DEFAULT NULL,
  dmg_wvr decimal(12,2) DEFAULT NULL,
  item_percentage decimal(5,2) DEFAULT NULL,
  discount_percent decimal(5,2) DEFAULT NULL,
  nontaxable tinyint(1) DEFAULT NULL,
  nondiscount tinyint(1) DEFAULT NULL,
  discount_amt decimal(12,2) DEFAULT NULL,
  daily_amt decimal(12,2) DEFAULT NULL,
  weekly_amt decimal(12,2) DEFAULT NULL,
  monthly_amt decimal(12,2) DEFAULT NULL,
  minimum_amt decimal(12,2) DEFAULT NULL,
  meter_out decimal(12,2) DEFAULT NULL,
  meter_in decimal(12,2) DEFAULT NULL,
  downtime_hrs decimal(12,2) DEFAULT NULL,
  retail_price decimal(12,2) DEFAULT NULL,
  kit_field varchar(255) DEFAULT NULL,
  confirmed_date datetime DEFAULT NULL,
  line_number int(11) DEFAULT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY uq_contract_line (contract_no,line_number),
  KEY ix_pos_transaction_items_item_num (item_num),
  CONSTRAINT pos_transaction_items_ibfk_1 FOREIGN KEY (contract_no) REFERENCES pos_transactions (contract_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE refresh_state (
  id int(11) NOT NULL AUTO_INCREMENT,
  last_refresh datetime DEFAULT NULL,
  state_type varchar(50) DEFAULT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE external_factors (
  id bigint(20) NOT NULL AUTO_INCREMENT,
  date date NOT NULL,
  factor_type varchar(50) NOT NULL,
  factor_name varchar(100) NOT NULL,
  value decimal(15,4) DEFAULT NULL,
  source varchar(100) DEFAULT NULL,
  created_at timestamp NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY uq_external_factor (date,factor_type,factor_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

CREATE TABLE IF NOT EXISTS `${suite}`.answer_tally (
  `minute` DATETIME NOT NULL,
  what VARCHAR(20) NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (`minute`, what)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

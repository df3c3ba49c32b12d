-- By when the source of a pushed alert means to have spoken again; without a word it is over.
ALTER TABLE `${suite}`.predictive_alert ADD COLUMN ends_at DATETIME(6) NULL AFTER observed_at;

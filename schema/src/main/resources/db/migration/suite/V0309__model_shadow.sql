-- The one version of a model that predicts in the shadow of what serves, and since when.
CREATE TABLE IF NOT EXISTS `${suite}`.model_shadow (
  model VARCHAR(50) NOT NULL PRIMARY KEY,
  challenger VARCHAR(50) NOT NULL,
  since DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

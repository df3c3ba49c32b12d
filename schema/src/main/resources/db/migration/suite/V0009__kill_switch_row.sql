INSERT IGNORE INTO `${suite}`.kill_switch (id, engaged, epoch) VALUES (1, 0, 0);

/**
 * MariaDB and Redis as child processes: unpacked once, started anywhere, stopped by their handle.
 */
package com.rfid3.foresight.localstack.server;

/**
 * Real servers for the tests of all rooms: a fresh database pair, a Redis, and faults on demand.
 */
package com.rfid3.foresight.localstack.testing;

/** What all tables of this service share: times in columns, and a database that is away. */
package com.rfid3.foresight.alerts.storage;

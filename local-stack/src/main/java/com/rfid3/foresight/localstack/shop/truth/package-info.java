/** What is true of a demo shop but not written into its tables, as a file to judge models by. */
package com.rfid3.foresight.localstack.shop.truth;

/** What the dashboards need of the predictions. */
package com.rfid3.foresight.prediction.outlook;

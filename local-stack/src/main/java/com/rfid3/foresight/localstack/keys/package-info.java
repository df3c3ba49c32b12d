/** Access keys as an operator makes them: the only place that ever sees one whole. */
package com.rfid3.foresight.localstack.keys;

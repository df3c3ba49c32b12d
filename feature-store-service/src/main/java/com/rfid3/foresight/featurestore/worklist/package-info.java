/** Records that spoil labels, each with what a person does about it. */
package com.rfid3.foresight.featurestore.worklist;

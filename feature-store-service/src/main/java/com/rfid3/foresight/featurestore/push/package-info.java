/** Values from outside: checked against the catalogue, kept like all others, repeatable. */
package com.rfid3.foresight.featurestore.push;

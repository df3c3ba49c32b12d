/** The pages by which people sign in and out; plain forms, no script, nothing from elsewhere. */
package com.rfid3.foresight.gateway.signin;

/** The public OpenAPI document: what the gateway answers itself, and what it passes on. */
package com.rfid3.foresight.gateway.document;

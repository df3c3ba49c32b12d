/** The one public door: integrated reads, pass-through, overlay and rollout. */
package com.rfid3.foresight.gateway;

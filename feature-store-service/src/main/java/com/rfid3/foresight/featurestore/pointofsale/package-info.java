/** Lines of point-of-sale contracts: checked, copied, and made into labels with prices. */
package com.rfid3.foresight.featurestore.pointofsale;

/**
 * The demo shop: a seeded model of a rental shop whose truth is known, and its public entry {@code
 * DemoShop}.
 */
package com.rfid3.foresight.localstack.shop;

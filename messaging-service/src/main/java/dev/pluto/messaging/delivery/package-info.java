/** Carries stored messages to the provider and moves their state forward by its receipts. */
@NullMarked
package dev.pluto.messaging.delivery;

import org.jspecify.annotations.NullMarked;

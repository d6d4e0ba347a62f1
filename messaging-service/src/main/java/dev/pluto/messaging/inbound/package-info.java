/** Takes a signed text, stores it before it is acknowledged, and finds out whose it is. */
@NullMarked
package dev.pluto.messaging.inbound;

import org.jspecify.annotations.NullMarked;

/** A phone network on this machine that speaks Twilio's protocol both ways, so that the services run unchanged. */
@NullMarked
package dev.pluto.local.phone;

import org.jspecify.annotations.NullMarked;

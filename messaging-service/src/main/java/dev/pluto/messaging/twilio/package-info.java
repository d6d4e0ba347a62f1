/** Twilio's protocol: forms, signatures, TwiML and the Messages and Calls resources. */
@NullMarked
package dev.pluto.messaging.twilio;

import org.jspecify.annotations.NullMarked;

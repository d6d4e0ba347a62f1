/** Twilio as the provider: its forms, signatures, TwiML and codes, its webhooks and its Messages and Calls resources. */
@NullMarked
package dev.pluto.messaging.channel.twilio;

import org.jspecify.annotations.NullMarked;

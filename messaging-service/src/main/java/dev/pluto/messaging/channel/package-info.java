/** The ways to a person's phone and whoever carries what is said there: the port of the provider, both directions. */
@NullMarked
package dev.pluto.messaging.channel;

import org.jspecify.annotations.NullMarked;

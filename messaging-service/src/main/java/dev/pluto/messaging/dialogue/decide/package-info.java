/** The decisions: what is meant, what to do, what to ask, what to say. Plain classes without effects. */
@NullMarked
package dev.pluto.messaging.dialogue.decide;

import org.jspecify.annotations.NullMarked;

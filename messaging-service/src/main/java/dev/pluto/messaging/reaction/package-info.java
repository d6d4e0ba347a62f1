/** Tells a phone's report that somebody reacted to a message of ours from something they said. */
@NullMarked
package dev.pluto.messaging.reaction;

import org.jspecify.annotations.NullMarked;

/** Talks in calls, turn by turn, and keeps which calls there were. */
@NullMarked
package dev.pluto.messaging.voice;

import org.jspecify.annotations.NullMarked;

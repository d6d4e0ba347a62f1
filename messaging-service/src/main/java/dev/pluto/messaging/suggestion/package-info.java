/** Reminders that were suggested to people of what they usually do, until they said something to it or their time was over. */
@NullMarked
package dev.pluto.messaging.suggestion;

import org.jspecify.annotations.NullMarked;

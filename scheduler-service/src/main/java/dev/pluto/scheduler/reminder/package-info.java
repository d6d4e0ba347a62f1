/** Makes reminders and wake-up calls of what a person said. */
@NullMarked
package dev.pluto.scheduler.reminder;

import org.jspecify.annotations.NullMarked;

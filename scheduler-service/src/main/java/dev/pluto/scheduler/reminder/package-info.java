/** Makes, changes and takes back reminders and wake-up calls on a person's word. The only package that writes {@code deed}. */
@NullMarked
package dev.pluto.scheduler.reminder;

import org.jspecify.annotations.NullMarked;

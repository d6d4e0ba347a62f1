/** When a task is due next: RFC 5545 rules on floating local times, resolved in the person's zone by java.time. */
@NullMarked
package dev.pluto.scheduler.recurrence;

import org.jspecify.annotations.NullMarked;

/** What Pluto will do for a person and when: made, moved, paused and looked back on. */
@NullMarked
package dev.pluto.scheduler.task;

import org.jspecify.annotations.NullMarked;

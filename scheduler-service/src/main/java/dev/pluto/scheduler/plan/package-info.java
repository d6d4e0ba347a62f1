/** The words every part of the scheduler shares: what kind of task, how exact, by which channel, on what schedule. */
@NullMarked
package dev.pluto.scheduler.plan;

import org.jspecify.annotations.NullMarked;

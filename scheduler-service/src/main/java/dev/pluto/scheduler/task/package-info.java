/** What Pluto will do for a person and when. The only package that writes {@code task} and {@code task_run}. */
@NullMarked
package dev.pluto.scheduler.task;

import org.jspecify.annotations.NullMarked;

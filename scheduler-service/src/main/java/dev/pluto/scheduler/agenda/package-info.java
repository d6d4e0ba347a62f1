/** What other services ask of the scheduler: plan what a person said, and tell what lies ahead. */
@NullMarked
package dev.pluto.scheduler.agenda;

import org.jspecify.annotations.NullMarked;

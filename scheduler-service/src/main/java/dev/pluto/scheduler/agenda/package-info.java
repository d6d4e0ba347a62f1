/** Tells other services what lies ahead of a person. */
@NullMarked
package dev.pluto.scheduler.agenda;

import org.jspecify.annotations.NullMarked;

/** Turns what identity says of a person into tasks: the default ones at first contact, moves and holds after that. */
@NullMarked
package dev.pluto.scheduler.planning;

import org.jspecify.annotations.NullMarked;

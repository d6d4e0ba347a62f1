/** What it costs to be wrong at a door: nothing a few times, then a wait that doubles. */
@NullMarked
package dev.pluto.identity.guard;

import org.jspecify.annotations.NullMarked;

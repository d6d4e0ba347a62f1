/** Cuts English texts into clauses with a subject, a verb and the rest, and turns them into the second person. */
@NullMarked
package dev.pluto.memory.clause;

import org.jspecify.annotations.NullMarked;

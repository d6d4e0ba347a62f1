/** Hears from conversations what came of memories, by their own ids or by those of facts read from them. */
@NullMarked
package dev.pluto.memory.judgement;

import org.jspecify.annotations.NullMarked;

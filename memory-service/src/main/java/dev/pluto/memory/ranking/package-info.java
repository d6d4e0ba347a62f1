/** Exact ranking of one person's memories for a question: plain computation, no storage, no framework. */
@NullMarked
package dev.pluto.memory.ranking;

import org.jspecify.annotations.NullMarked;

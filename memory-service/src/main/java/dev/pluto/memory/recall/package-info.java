/** Finds a person's memories again by meaning, words, who and when. */
@NullMarked
package dev.pluto.memory.recall;

import org.jspecify.annotations.NullMarked;

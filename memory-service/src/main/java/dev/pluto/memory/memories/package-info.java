/** Memories themselves: kept sealed, created, read, changed and deleted by the person, with a record of every access. */
@NullMarked
package dev.pluto.memory.memories;

import org.jspecify.annotations.NullMarked;

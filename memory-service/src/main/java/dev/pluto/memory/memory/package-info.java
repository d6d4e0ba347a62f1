/** Memories themselves, kept sealed, and the record of every access to them: written nowhere else. */
@NullMarked
package dev.pluto.memory.memory;

import org.jspecify.annotations.NullMarked;

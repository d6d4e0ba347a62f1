/** Turns texts into vectors of meaning with a small model inside the process, off the event loop. */
@NullMarked
package dev.pluto.memory.embedding;

import org.jspecify.annotations.NullMarked;

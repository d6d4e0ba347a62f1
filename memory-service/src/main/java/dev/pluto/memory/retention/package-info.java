/** How long memories stay: the table by tier and type, the cleanup, and what it tells. */
@NullMarked
package dev.pluto.memory.retention;

import org.jspecify.annotations.NullMarked;

/** Facts that people tell: read from their texts, kept with the time they hold, closed by newer ones, and answered from. */
@NullMarked
package dev.pluto.memory.fact;

import org.jspecify.annotations.NullMarked;

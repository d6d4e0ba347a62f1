/** Computes coming runs anew when countries have changed their clocks. */
@NullMarked
package dev.pluto.scheduler.zone;

import org.jspecify.annotations.NullMarked;

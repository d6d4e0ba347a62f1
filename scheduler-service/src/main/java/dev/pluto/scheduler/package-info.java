/** Tasks of people and the sweep that fires them. */
@NullMarked
package dev.pluto.scheduler;

import org.jspecify.annotations.NullMarked;

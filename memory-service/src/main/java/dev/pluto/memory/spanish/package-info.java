/** Reads the commonest Spanish sentences people tell and ask of their lives: whom, what of them, and how it is told back. */
@NullMarked
package dev.pluto.memory.spanish;

import org.jspecify.annotations.NullMarked;

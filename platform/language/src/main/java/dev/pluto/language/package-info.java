/** Reads people's words in work bounded by their length. */
@NullMarked
package dev.pluto.language;

import org.jspecify.annotations.NullMarked;

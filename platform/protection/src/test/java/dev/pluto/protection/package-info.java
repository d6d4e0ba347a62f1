/** Proves what the seals promise. */
@NullMarked
package dev.pluto.protection;

import org.jspecify.annotations.NullMarked;

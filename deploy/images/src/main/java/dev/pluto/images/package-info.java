/** Images made without an engine, and what they hold. */
@NullMarked
package dev.pluto.images;

import org.jspecify.annotations.NullMarked;

/** How persons are spoken to where nobody said it: learnt from their texts, told why, and pinned. */
@NullMarked
package dev.pluto.identity.style;

import org.jspecify.annotations.NullMarked;

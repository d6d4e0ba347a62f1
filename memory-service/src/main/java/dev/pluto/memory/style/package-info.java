/** How people write, learnt from their last texts, and told to identity, which owns the profile. */
@NullMarked
package dev.pluto.memory.style;

import org.jspecify.annotations.NullMarked;

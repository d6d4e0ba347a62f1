/** A few people with all that Pluto keeps of people, made through the public APIs only; running it again changes nothing. */
@NullMarked
package dev.pluto.seed;

import org.jspecify.annotations.NullMarked;

/** Sentences as vectors, by a model inside the process. */
@NullMarked
package dev.pluto.embedding;

import org.jspecify.annotations.NullMarked;

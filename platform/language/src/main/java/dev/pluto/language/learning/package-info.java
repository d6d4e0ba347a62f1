/** Linear models over words and over sentence vectors, trained in the build from lines that people wrote. */
@NullMarked
package dev.pluto.language.learning;

import org.jspecify.annotations.NullMarked;

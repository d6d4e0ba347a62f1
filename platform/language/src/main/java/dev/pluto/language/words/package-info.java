/** Cuts texts into words and knows how they are misspelt: the one place where the suite reads letters. */
@NullMarked
package dev.pluto.language.words;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.pluto.language.words;

import org.jspecify.annotations.NullMarked;

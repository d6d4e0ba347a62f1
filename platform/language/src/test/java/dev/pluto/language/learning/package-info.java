@NullMarked
package dev.pluto.language.learning;

import org.jspecify.annotations.NullMarked;

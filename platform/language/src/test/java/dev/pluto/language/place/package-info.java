@NullMarked
package dev.pluto.language.place;

import org.jspecify.annotations.NullMarked;

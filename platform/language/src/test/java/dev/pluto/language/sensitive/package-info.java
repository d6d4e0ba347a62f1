@NullMarked
package dev.pluto.language.sensitive;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.pluto.testing.fuzz;

import org.jspecify.annotations.NullMarked;

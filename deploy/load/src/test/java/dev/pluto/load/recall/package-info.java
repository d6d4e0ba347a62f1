@NullMarked
package dev.pluto.load.recall;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.pluto.embedding;

import org.jspecify.annotations.NullMarked;

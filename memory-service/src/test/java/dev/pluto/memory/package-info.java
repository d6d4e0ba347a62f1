/** Tests of the whole service, and the benchmark of recall. */
@NullMarked
package dev.pluto.memory;

import org.jspecify.annotations.NullMarked;

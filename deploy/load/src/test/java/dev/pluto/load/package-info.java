/** Tests of what the benchmarks reckon with; nothing here measures time. */
@NullMarked
package dev.pluto.load;

import org.jspecify.annotations.NullMarked;

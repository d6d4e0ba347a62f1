/** Tests of loops and pools, most with a timer turned by hand. */
@NullMarked
package dev.pluto.work;

import org.jspecify.annotations.NullMarked;

/** The yardstick of the ingress benchmark: a form in, one row down, an answer out. */
@NullMarked
package dev.pluto.bare;

import org.jspecify.annotations.NullMarked;

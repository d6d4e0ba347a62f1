/** Tests of what the tests of the services stand on. */
@NullMarked
package dev.pluto.testing;

import org.jspecify.annotations.NullMarked;

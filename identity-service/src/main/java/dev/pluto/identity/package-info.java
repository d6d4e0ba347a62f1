/** Who somebody is: persons found by their phone number, their profile, and the tokens everybody shows. */
@NullMarked
package dev.pluto.identity;

import org.jspecify.annotations.NullMarked;

/** Which time zone a place has that people name: cities, countries, states, and zones by how they are called. */
@NullMarked
package dev.pluto.language.place;

import org.jspecify.annotations.NullMarked;

/** What messaging knows of a person: whose number it is and the profile. */
@NullMarked
package dev.pluto.messaging.people;

import org.jspecify.annotations.NullMarked;

/** What messaging knows of a person: whose number it is, the profile, blocks and consent. */
@NullMarked
package dev.pluto.messaging.people;

import org.jspecify.annotations.NullMarked;

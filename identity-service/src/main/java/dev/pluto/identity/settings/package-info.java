/** What a person may change about themselves: name, zone, locale, style and preferences. */
@NullMarked
package dev.pluto.identity.settings;

import org.jspecify.annotations.NullMarked;

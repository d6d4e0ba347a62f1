/** Persons as the database keeps them: their account, numbers, preferences and style, written nowhere else. */
@NullMarked
package dev.pluto.identity.account;

import org.jspecify.annotations.NullMarked;

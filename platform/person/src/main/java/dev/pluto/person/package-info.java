/** What a service hears of persons, and how it gives out and erases what it keeps of them. */
@NullMarked
package dev.pluto.person;

import org.jspecify.annotations.NullMarked;

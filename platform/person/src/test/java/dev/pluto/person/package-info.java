@NullMarked
package dev.pluto.person;

import org.jspecify.annotations.NullMarked;

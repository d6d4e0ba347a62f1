@NullMarked
package dev.pluto.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.pluto.http.guard;

import org.jspecify.annotations.NullMarked;

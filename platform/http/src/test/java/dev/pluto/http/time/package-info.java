@NullMarked
package dev.pluto.http.time;

import org.jspecify.annotations.NullMarked;

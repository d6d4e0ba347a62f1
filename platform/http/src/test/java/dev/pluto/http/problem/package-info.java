@NullMarked
package dev.pluto.http.problem;

import org.jspecify.annotations.NullMarked;

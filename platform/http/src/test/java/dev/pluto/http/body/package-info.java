@NullMarked
package dev.pluto.http.body;

import org.jspecify.annotations.NullMarked;

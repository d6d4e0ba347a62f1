@NullMarked
package dev.pluto.http.security;

import org.jspecify.annotations.NullMarked;

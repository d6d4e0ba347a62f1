/** Codes of six digits, by which somebody shows that a number is theirs: asked for, sent, and taken once. */
@NullMarked
package dev.pluto.identity.code;

import org.jspecify.annotations.NullMarked;

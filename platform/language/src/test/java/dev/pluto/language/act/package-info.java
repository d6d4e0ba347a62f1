@NullMarked
package dev.pluto.language.act;

import org.jspecify.annotations.NullMarked;

/** Tells what people tell of what the law and good manners protect from what they may tell anybody. */
@NullMarked
package dev.pluto.language.sensitive;

import org.jspecify.annotations.NullMarked;

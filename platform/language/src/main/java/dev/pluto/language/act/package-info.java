/** What a text wants: cut into requests, each read as one of a fixed set of intents by models trained in the build. */
@NullMarked
package dev.pluto.language.act;

import org.jspecify.annotations.NullMarked;

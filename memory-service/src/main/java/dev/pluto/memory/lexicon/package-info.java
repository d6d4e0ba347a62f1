/** What English words are: lists of the grammar's small words, forms of verbs, kin, and the kinds of things by WordNet. */
@NullMarked
package dev.pluto.memory.lexicon;

import org.jspecify.annotations.NullMarked;

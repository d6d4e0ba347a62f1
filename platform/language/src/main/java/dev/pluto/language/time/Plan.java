package dev.pluto.language.time;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a text asks for.
 *
 * @param byVoice true when a call is asked for
 * @param matter "call Anna", in the words of the person and without the words of time; null when nothing was said
 */
public record Plan(Wish wish, boolean byVoice, @Nullable String matter, Reading reading) {}

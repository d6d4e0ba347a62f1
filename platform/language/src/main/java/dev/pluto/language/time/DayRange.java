package dev.pluto.language.time;

import java.time.LocalDate;

/**
 * Days one after another.
 *
 * @param last inclusive
 */
public record DayRange(LocalDate first, LocalDate last) {}

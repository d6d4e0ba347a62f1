package dev.pluto.language.place;

import java.time.ZoneId;

/**
 * A place on earth.
 *
 * @param name as it is written
 * @param country ISO 3166 code; empty for what lies in none, such as UTC
 */
public record Place(String name, ZoneId zone, String country) {}

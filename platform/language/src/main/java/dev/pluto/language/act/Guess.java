package dev.pluto.language.act;

/**
 * @param intent what may be wanted
 * @param likelihood from 0 to 1
 */
public record Guess(Intent intent, double likelihood) {}

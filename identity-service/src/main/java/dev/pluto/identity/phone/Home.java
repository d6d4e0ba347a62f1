package dev.pluto.identity.phone;

/**
 * Where a person probably lives, guessed from the number until they say so themselves.
 *
 * @param locale BCP 47, such as {@code de-CH}
 * @param zone IANA, such as {@code Europe/Zurich}
 */
public record Home(String locale, String zone) {}

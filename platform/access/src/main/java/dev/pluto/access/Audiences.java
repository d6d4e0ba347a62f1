package dev.pluto.access;

/** Whom a token is for: the values of its {@code aud} claim. */
public final class Audiences {

    /** Tokens of persons and operators: every service, as far as their roles go. Never those of services. */
    public static final String PLUTO = "pluto";

    private Audiences() {}

    /**
     * Tokens of services are for one other service.
     *
     * @param service its client id at identity
     * @return {@code pluto-SERVICE}
     */
    public static String of(String service) {
        return PLUTO + "-" + service;
    }
}

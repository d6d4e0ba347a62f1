package dev.pluto.access;

/**
 * The values of the {@code groups} claim that open an endpoint. Use them with {@code @RolesAllowed}; an endpoint that
 * carries no such annotation is denied.
 */
public final class Roles {

    /** An end user; the token's subject is the user id. */
    public static final String PERSON = "person";

    /** Somebody who runs Pluto; every look at a person's data is audited. */
    public static final String OPERATOR = "operator";

    /** Another service of the suite; the token's subject is the service's name. Opens nothing: {@link Scopes} do. */
    public static final String SERVICE = "service";

    private Roles() {}
}

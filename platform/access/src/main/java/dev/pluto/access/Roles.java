package dev.pluto.access;

import java.util.Set;

/**
 * The values of the {@code groups} claim. They open no endpoint by themselves: what each may do, as {@code roles.txt} says, does, see {@link
 * Permissions}.
 */
public final class Roles {

    /** An end user; the token's subject is the user id. */
    public static final String PERSON = "person";

    /** What {@link #PERSON} is called among the roles: what a person may do with what is their own. */
    static final String USER = "user";

    /** Somebody who answers people's questions: looks, and changes nothing. */
    public static final String SUPPORT = "support";

    /** Somebody who runs Pluto. */
    public static final String OPERATOR = "operator";

    /** Who decides about those who run it. */
    public static final String ADMIN = "admin";

    /** Whoever acts in a role that was granted to them, beside the name of that role. */
    static final String GRANTED = "granted";

    /** An application that acts for a person, whose user id is the token's subject: it may what the token's scopes say, see {@link ApplicationScopes}. */
    public static final String APPLICATION = "application";

    /** Another service of the suite; the token's subject is the service's name. Opens nothing: {@link Scopes} do. */
    public static final String SERVICE = "service";

    /** Those who work for Pluto and touch what is others'; every look at a person's data is audited. */
    static final Set<String> WORKING = Set.of(SUPPORT, OPERATOR, ADMIN, GRANTED);

    private Roles() {}
}

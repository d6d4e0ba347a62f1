package dev.pluto.access;

/**
 * What people may do, a resource and an action: the words by which an endpoint says what it takes to open it, with {@code
 * @RolesAllowed}. Which role may what stands in {@code roles.txt}. The resource is named in the plural where there are many, so that no word
 * is one of {@link Scopes}, which are what services may do.
 */
public final class Permissions {

    /** See one's own account. */
    public static final String ACCOUNT_READ = "account:read";

    /** Change where one is reached. */
    public static final String ACCOUNT_CHANGE = "account:change";

    /** Change one's own password. */
    public static final String PASSWORD_CHANGE = "password:change";

    /** Set up and give up one's own second factors. */
    public static final String FACTORS_MANAGE = "factors:manage";

    /** See and end one's own sessions. */
    public static final String SESSIONS_MANAGE = "sessions:manage";

    /** See and set how one's own sign-ins are to be. */
    public static final String SECURITY_MANAGE = "security:manage";

    /** See how somebody signed in, and what was held of it. */
    public static final String SIGN_INS_READ = "sign-ins:read";

    /** Sign somebody out everywhere. */
    public static final String SESSIONS_END = "sessions:end";

    /** Register somebody. */
    public static final String USERS_CREATE = "users:create";

    /** List everybody. */
    public static final String USERS_LIST = "users:list";

    /** Find somebody by number or address. */
    public static final String USERS_SEARCH = "users:search";

    /** Read a profile. */
    public static final String PROFILES_READ = "profiles:read";

    /** Change settings of a person. */
    public static final String PROFILES_WRITE = "profiles:write";

    /** Read what was done to the data of one person. */
    public static final String TRAIL_READ = "trail:read";

    /** Read what was done by anybody to anybody's. */
    public static final String AUDIT_READ = "audit:read";

    /** Read the conversations of a person, and what comes in them. */
    public static final String CONVERSATIONS_READ = "conversations:read";

    /** Look over the conversations of everybody at once. */
    public static final String CONVERSATIONS_REVIEW = "conversations:review";

    /** Take a conversation over and write in it. */
    public static final String CONVERSATIONS_WRITE = "conversations:write";

    /** Read whether somebody wants to hear from us. */
    public static final String CONSENT_READ = "consent:read";

    /** Note that somebody does, or does no longer. */
    public static final String CONSENT_WRITE = "consent:write";

    /** Block people, and listen to them again. */
    public static final String BLOCKS_WRITE = "blocks:write";

    /** See messages that failed. */
    public static final String DELIVERIES_READ = "deliveries:read";

    /** Have messages sent again. */
    public static final String DELIVERIES_WRITE = "deliveries:write";

    /** Read memories of a person. */
    public static final String MEMORIES_READ = "memories:read";

    /** Write, judge and forget memories of a person. */
    public static final String MEMORIES_WRITE = "memories:write";

    /** Read tasks of a person. */
    public static final String TASKS_READ = "tasks:read";

    /** Plan, change and cancel tasks of a person. */
    public static final String TASKS_WRITE = "tasks:write";

    /** See roles and what they may do. */
    public static final String ROLES_READ = "roles:read";

    /** Make, change and remove roles of the house. */
    public static final String ROLES_WRITE = "roles:write";

    /** See who has been granted which role. */
    public static final String GRANTS_READ = "grants:read";

    /** Grant roles to people, and take them. */
    public static final String GRANTS_WRITE = "grants:write";

    /** See which applications may ask people to act for them. */
    public static final String CLIENTS_READ = "clients:read";

    /** Register, change and remove applications that may ask people to act for them. */
    public static final String CLIENTS_WRITE = "clients:write";

    private Permissions() {}
}

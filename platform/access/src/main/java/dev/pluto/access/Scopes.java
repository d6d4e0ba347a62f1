package dev.pluto.access;

import java.util.regex.Pattern;

/**
 * What a service may do at another one: the values of the {@code scope} claim of its token (RFC 8693, 4.2). Use them with
 * {@code @RolesAllowed} on endpoints and with {@link ServiceAccess} on REST clients. Who may ask for which stands under
 * {@code calls} in deploy/suite.yaml.
 */
public final class Scopes {

    /** At identity: get or create the person behind a contact. */
    public static final String IDENTITY_ACTIVATE = "identity:activate";

    /** At identity: report that a person was blocked or unblocked. */
    public static final String IDENTITY_BLOCK = "identity:block";

    /** At identity: read the profile of any person. */
    public static final String PROFILE_READ = "profile:read";

    /** At identity: change settings of any person, on their word. */
    public static final String PROFILE_WRITE = "profile:write";

    /** At memory: what helps to answer a person, and no list of what else there is. */
    public static final String MEMORY_RECALL = "memory:recall";

    /** At memory: list and read memories of any person. */
    public static final String MEMORY_READ = "memory:read";

    /** At memory: write, replace, judge and forget memories of any person. */
    public static final String MEMORY_WRITE = "memory:write";

    /** At memory: answer questions from facts, and tell which there are. */
    public static final String FACT_READ = "fact:read";

    /** At memory: remember, correct and forget facts of any person, on their word. */
    public static final String FACT_WRITE = "fact:write";

    /** At memory: read lists of any person. */
    public static final String LIST_READ = "list:read";

    /** At memory: change lists of any person, on their word. */
    public static final String LIST_WRITE = "list:write";

    /** At memory: have texts turned into vectors; reads nothing that is kept. */
    public static final String VECTOR_READ = "vector:read";

    /** At scheduler: plan what a person said. */
    public static final String TASK_PLAN = "task:plan";

    /** At scheduler: read the reminders a person asked for. */
    public static final String TASK_READ = "task:read";

    /** At scheduler: move, finish and cancel reminders a person asked for, on their word, and take that back. */
    public static final String TASK_CHANGE = "task:change";

    /** At scheduler: read what is due for a person. */
    public static final String AGENDA_READ = "agenda:read";

    /** At messaging: send somebody a code to their number; reads nothing. */
    public static final String CODE_SEND = "code:send";

    private static final Pattern FORM = Pattern.compile("[a-z]{1,40}+:[a-z-]{1,40}+");

    private Scopes() {}

    /** Whether a word has the form of a scope, which is that of no role: narrower than RFC 6749, 3.3. */
    public static boolean isScope(String word) {
        return FORM.matcher(word).matches();
    }
}

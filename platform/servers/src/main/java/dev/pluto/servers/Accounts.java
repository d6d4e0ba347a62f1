package dev.pluto.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Who may sign in at a server, and with which password. One account per service; what each of them may do is in
 * {@code redis-users.acl} and {@code kafka-rights.txt} beside this class.
 */
public final class Accounts {
    /** Whoever runs the servers. May do everything in Kafka; in Redis ask whether it is there and load our functions. */
    public static final String OPERATOR = "operator";

    /** A reader of events from outside, at Kafka only. */
    public static final String CONSUMER = "consumer";

    /** May do everything; only in tests. */
    public static final String TESTER = "tester";

    private final UnaryOperator<String> passwordOf;
    private final boolean tested;

    private Accounts(UnaryOperator<String> passwordOf, boolean tested) {
        this.passwordOf = passwordOf;
        this.tested = tested;
    }

    /**
     * The accounts of a house.
     *
     * @param passwordOf gives the password of an account: letters, digits and {@code -} only
     */
    public static Accounts of(UnaryOperator<String> passwordOf) {
        return new Accounts(passwordOf, false);
    }

    /** The same and one that may do everything, for tests. */
    public Accounts withTester() {
        return new Accounts(passwordOf, true);
    }

    boolean haveTester() {
        return tested;
    }

    /** All that there are, the operator last. */
    public List<String> names() {
        List<String> names = new ArrayList<>(PlutoDatabase.SERVICES);
        names.add(CONSUMER);
        if (tested) {
            names.add(TESTER);
        }
        names.add(OPERATOR);
        return names;
    }

    /** The password of an account. */
    public String password(String account) {
        String password = passwordOf.apply(account);
        if (!password.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("the password of " + account + " is not of letters, digits and -");
        }
        return password;
    }
}

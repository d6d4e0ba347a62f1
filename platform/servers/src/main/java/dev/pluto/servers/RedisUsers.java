package dev.pluto.servers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The users of Redis and their rights, as {@code redis-users.acl} names them, in the form of an ACL file. */
public final class RedisUsers {
    private static final String TEMPLATE = "redis-users.acl";
    private static final String PASSWORD = ">password";
    private static final String TESTER = "user " + Accounts.TESTER + " on " + PASSWORD + " ~* &* +@all\n";

    private RedisUsers() {}

    /** The whole file. Of passwords it holds hashes: whoever reads it cannot sign in. */
    public static String aclFile(Accounts accounts) {
        String users = Resources.text(TEMPLATE) + (accounts.haveTester() ? TESTER : "");
        return users.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace(PASSWORD, "#" + hash(accounts, line)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String hash(Accounts accounts, String line) {
        String name = line.split(" ", 3)[1];
        return line.contains(PASSWORD) ? sha256(accounts.password(name)) : "";
    }

    private static String sha256(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}

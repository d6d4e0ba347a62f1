package dev.pluto.memory.forgetting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One value for many ids, which anybody can compute again. */
final class IdDigest {

    private IdDigest() {}

    /** SHA-256 of the ids in ascending order of their text, a line each, in hexadecimal digits. */
    static String of(List<UUID> ids) {
        String lines = ids.stream().map(id -> id + "\n").sorted().collect(Collectors.joining());
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

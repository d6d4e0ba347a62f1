package dev.pluto.local.suite;

import dev.pluto.servers.OwnerOnly;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Keys, passwords and tokens of one data folder: made at random when first asked for, kept in a file only its owner may read.
 * Losing the file loses what is encrypted in the database.
 */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values;
    private final SecureRandom random = new SecureRandom();
    private boolean gathering;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** The secrets kept in a folder; none yet when the file is absent. */
    public static Secrets in(Path folder) {
        Path file = folder.resolve(FILE);
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Secrets(file, values);
    }

    /** Whether there is a key of this name already. */
    public synchronized boolean hasKey(String name) {
        return values.containsKey("key." + name);
    }

    /** What is asked for meanwhile and missing is made and written in one go: all of it is kept, or nothing. */
    synchronized void makeTogether(Runnable asking) {
        int known = values.size();
        gathering = true;
        try {
            asking.run();
        } finally {
            gathering = false;
        }
        if (values.size() > known) {
            write();
        }
    }

    /** A key of 32 bytes, base64. */
    public synchronized String key(String name) {
        byte[] bytes = bytes(KEY_BYTES);
        return kept("key." + name, Base64.getEncoder().encodeToString(bytes));
    }

    /** A password, 48 hex digits. */
    public synchronized String password(String name) {
        return kept("password." + name, HexFormat.of().formatHex(bytes(24)));
    }

    /** 32 hex digits after a prefix, as Twilio's account names and tokens are. */
    public synchronized String token(String name, String prefix) {
        return kept("token." + name, prefix + HexFormat.of().formatHex(bytes(16)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String kept(String name, String fresh) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        values.setProperty(name, fresh);
        if (!gathering) {
            write();
        }
        return fresh;
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            StringWriter text = new StringWriter();
            values.store(
                    text, "Keys and passwords of this data folder. Without them what is encrypted cannot be read.");
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

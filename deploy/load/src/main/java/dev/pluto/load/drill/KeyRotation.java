package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A new event key and new master keys as docs/operations.md tells: first everybody can read what the new ones seal, then they
 * seal, then the older ones go. Each step is a restart of one half of the services after the other.
 */
final class KeyRotation {

    private static final String EVENT = "pluto.protection.event-key";
    private static final String EVENTS_BEFORE = "pluto.protection.previous-event-keys";
    private static final String MASTER = "pluto.protection.master-key";
    private static final String MASTERS_BEFORE = "pluto.protection.previous-master-keys";

    private static final List<List<Part>> HALVES =
            List.of(List.of(Part.IDENTITY, Part.MEMORY), List.of(Part.MESSAGING, Part.SCHEDULER));

    private final Stage stage;
    private final SecureRandom random = new SecureRandom();
    private final String newEventKey = key();
    private final Map<Part, String> newMasterKeys = new HashMap<>();

    KeyRotation(Stage stage) {
        this.stage = stage;
        Part.services().forEach(service -> newMasterKeys.put(service, key()));
    }

    void play() {
        stage.log().chapter("Rotation of the event key and of every master key, while texts come in");
        long began = System.nanoTime();
        change(service -> Map.of(EVENTS_BEFORE, newEventKey, MASTERS_BEFORE, newMaster(service)));
        stage.log().say("1. everybody reads what the new keys seal");
        change(service -> Map.of(
                EVENT, newEventKey,
                EVENTS_BEFORE, present(service, EVENT),
                MASTER, newMaster(service),
                MASTERS_BEFORE, present(service, MASTER)));
        stage.log().say("2. everybody seals with the new keys");
        Part.services().forEach(this::awaitRenewal);
        stage.settle();
        // the private halves of identity's signing keys are still sealed with its older master key
        change(service -> service.equals(Part.IDENTITY)
                ? Map.of(EVENTS_BEFORE, "")
                : Map.of(EVENTS_BEFORE, "", MASTERS_BEFORE, ""));
        stage.log().say("3. the older keys are gone");
        stage.settle();
        stage.log()
                .say(
                        "longest time without accepting a text, with one replica of each: %.1f s",
                        stage.traffic().longestGapSince(began).toMillis() / 1000.0);
    }

    /** One half after the other, so that services with and without the change speak to each other meanwhile. */
    private void change(Function<Part, Map<String, String>> changes) {
        for (List<Part> half : HALVES) {
            half.forEach(service -> stage.set(service, changes.apply(service)));
            stage.restart(half);
        }
    }

    private void awaitRenewal(Part service) {
        String keys = service.title() + ".person_key";
        String others = keys + " where kek <> '" + id(newMaster(service)) + "'";
        boolean renewed = Waiting.comesAbout(() -> stage.ledger().count(others) == 0);
        stage.log()
                .held(
                        renewed,
                        "%s: %d keys of persons, %d not wrapped by the new master key",
                        service.title(),
                        stage.ledger().count(keys),
                        stage.ledger().count(others));
    }

    private String newMaster(Part service) {
        return newMasterKeys.getOrDefault(service, "");
    }

    private String present(Part service, String name) {
        return stage.settings(service).getProperty(name);
    }

    private String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** As column kek of person_key has it. */
    private static String id(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(key));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}

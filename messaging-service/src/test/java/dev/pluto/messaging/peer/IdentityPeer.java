package dev.pluto.messaging.peer;

import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks identity's part: tokens, activations, profiles and their changes. Numbers are taken as E.164 without spaces.
 */
public final class IdentityPeer extends Peer {

    private static final JsonObject FRESH = new JsonObject(Contract.PROFILE.sample());

    private final Map<String, UUID> byNumber = new ConcurrentHashMap<>();
    private final Map<UUID, JsonObject> profiles = new ConcurrentHashMap<>();
    private final AtomicInteger activations = new AtomicInteger();
    private volatile boolean changesAtEveryLook;

    @Override
    void handle(Request request) throws Exception {
        if (request.path().equals("/api/v1/auth/token")) {
            request.answer(200, "{\"access_token\":\"a-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        } else if (!"Bearer a-token".equals(request.header("Authorization"))) {
            request.problem(401, "access:unauthenticated");
        } else if (request.path().equals("/api/v1/internal/activations")) {
            activate(request);
        } else if (request.path().endsWith("/block")) {
            block(request);
        } else {
            profile(request);
        }
    }

    private void block(Request request) throws Exception {
        JsonObject order = request.asked(Contract.BLOCK_ORDER);
        JsonObject profile = profiles.get(UUID.fromString(request.path().split("/")[5]));
        if (profile == null) {
            request.problem(404, "request:not-found");
            return;
        }
        synchronized (profile) {
            if (order.getLong("revision") > profile.getLong("block_revision", 0L)) {
                profile.put("block_revision", order.getLong("revision"))
                        .put("status", order.getBoolean("blocked") ? "blocked" : "active")
                        .put("version", profile.getLong("version") + 1);
            }
            request.answer(200, profile.encode());
        }
    }

    private void activate(Request request) throws Exception {
        activations.incrementAndGet();
        String number =
                request.asked(Contract.ACTIVATION_REQUEST).getString("contact").replaceAll("[\\s().-]", "");
        if (!number.matches("\\+\\d{7,15}")) {
            request.problem(422, "identity:contact.invalid");
            return;
        }
        boolean known = byNumber.containsKey(number);
        request.answer(
                known ? 200 : 201,
                new JsonObject(Contract.ACTIVATION.sample())
                        .put("created", !known)
                        .put("user", profiles.get(idOf(number)))
                        .encode());
    }

    private void profile(Request request) throws Exception {
        String[] path = request.path().split("/");
        JsonObject profile = profiles.get(UUID.fromString(path[4]));
        synchronized (profile) {
            if (!request.method().equals("PATCH")) {
                request.answer(200, obeying(profile).encode());
                if (changesAtEveryLook) {
                    profile.put("version", profile.getLong("version") + 1);
                }
                return;
            }
            JsonObject changes = new JsonObject(request.body());
            String section = path.length == 6 ? path[5] : "";
            String ifMatch = request.header("If-Match");
            if (ifMatch != null && !ifMatch.equals("\"" + profile.getLong("version") + "\"")) {
                request.problem(412, "identity:version.changed");
            } else if (!mayBe(section, changes)) {
                request.problem(422, "request:invalid");
            } else {
                change(section, profile, changes);
                request.answer(200, obeying(profile).encode());
            }
        }
    }

    /** Null goes back to the initial value. */
    private static void change(String section, JsonObject profile, JsonObject changes) {
        JsonObject changed = part(section, profile);
        JsonObject before = changed.copy();
        changed.mergeIn(changes, true);
        changes.fieldNames().stream()
                .filter(member -> changes.getValue(member) == null)
                .forEach(member -> reset(member, changed, part(section, FRESH)));
        if (!changed.equals(before)) {
            profile.put("version", profile.getLong("version") + 1);
        }
    }

    private static void reset(String member, JsonObject changed, JsonObject fresh) {
        if (fresh.containsKey(member)) {
            changed.put(member, fresh.getValue(member));
        } else {
            changed.remove(member);
        }
    }

    private static JsonObject part(String section, JsonObject profile) {
        return switch (section) {
            case "style" -> profile.getJsonObject("style_profile");
            case "preferences" -> profile.getJsonObject("preferences");
            default -> profile;
        };
    }

    /** Whether identity knows these members and takes their values, as far as its contract and its policy say. */
    private static boolean mayBe(String section, JsonObject changes) {
        Set<String> known = new HashSet<>(
                section.isEmpty()
                        ? Set.of("name", "zone", "locale")
                        : part(section, FRESH).fieldNames());
        if (section.equals("preferences")) {
            known.add("hosted_model"); // not there until somebody says
        }
        if (!known.containsAll(changes.fieldNames())) {
            return false;
        }
        String zone = changes.getString("zone");
        if (section.isEmpty() && zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            return false;
        }
        JsonObject tried = FRESH.copy();
        part(section, tried).mergeIn(changes, true);
        String name = changes.getString("name");
        return (name == null || (!name.isBlank() && name.length() <= 100))
                && (changes.stream().anyMatch(member -> member.getValue() == null)
                        || ContractRules.faults(Contract.PROFILE.schema(), tried.encode(), Contract.schemas())
                                .isEmpty());
    }

    /** A change to what no profile may say would be refused by identity. */
    private static JsonObject obeying(JsonObject profile) {
        List<String> faults = ContractRules.faults(Contract.PROFILE.schema(), profile.encode(), Contract.schemas());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("no profile: " + faults);
        }
        return profile;
    }

    /** The person a number belongs to, made when new. */
    public UUID idOf(String number) {
        return byNumber.computeIfAbsent(number, unused -> {
            UUID id = UUID.randomUUID();
            profiles.put(id, fresh(id, number));
            return id;
        });
    }

    /** A person's profile, to look at and to change. */
    public JsonObject profileOf(String number) {
        return profiles.get(idOf(number));
    }

    /** Whether somebody else is faster, whoever looks at a profile before changing it. */
    public void isChangedAtEveryLook(boolean isSo) {
        changesAtEveryLook = isSo;
    }

    public boolean knows(String number) {
        return byNumber.containsKey(number);
    }

    public int activations() {
        return activations.get();
    }

    private static JsonObject fresh(UUID id, String number) {
        return FRESH.copy().put("id", id.toString()).put("phone_number", number);
    }
}

package dev.pluto.messaging.tool;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles.Section;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a part of a profile is called and holds at identity, and what puts it back. */
final class Settings {

    private Settings() {}

    /** What identity calls a setting that is one value. */
    static String member(Aspect aspect) {
        return switch (aspect) {
            case NAME -> "name";
            case ZONE -> "zone";
            case LANGUAGE -> "locale";
            case STYLE, PREFERENCE -> throw new IllegalArgumentException(aspect + " is several values");
        };
    }

    static Section section(Aspect aspect) {
        return switch (aspect) {
            case NAME, ZONE, LANGUAGE -> Section.DETAILS;
            case STYLE -> Section.STYLE;
            case PREFERENCE -> Section.PREFERENCES;
        };
    }

    /**
     * What puts back what was changed, given how the profile is now.
     *
     * @return nothing in it when all is as before already; empty when there is nothing to put back or somebody else has changed it since
     */
    static Optional<Map<String, @Nullable Object>> back(ProfileChanged what, Profile now) {
        Map<String, @Nullable Object> before = values(what.aspect(), what.before());
        Map<String, @Nullable Object> left = values(what.aspect(), what.after());
        Map<String, @Nullable Object> found = values(what.aspect(), now);
        Map<String, @Nullable Object> back = new HashMap<>(before);
        back.entrySet().removeIf(member -> Objects.equals(member.getValue(), left.get(member.getKey())));
        if (what.before().status() == null || back.isEmpty()) {
            return Optional.empty();
        }
        if (agree(back, before, found)) {
            return Optional.of(Map.of());
        }
        return agree(back, left, found) ? Optional.of(back) : Optional.empty();
    }

    private static boolean agree(
            Map<String, @Nullable Object> members,
            Map<String, @Nullable Object> one,
            Map<String, @Nullable Object> other) {
        return members.keySet().stream().allMatch(member -> Objects.equals(one.get(member), other.get(member)));
    }

    private static Map<String, @Nullable Object> values(Aspect aspect, Profile of) {
        Map<String, @Nullable Object> values = new HashMap<>();
        switch (aspect) {
            case NAME -> values.put(member(aspect), of.name());
            case ZONE -> values.put(member(aspect), of.zone());
            case LANGUAGE -> values.put(member(aspect), of.locale());
            case STYLE -> put(values, of.style());
            case PREFERENCE -> {
                values.put(Profile.HOSTED_MODEL, null); // as long as nobody said
                values.putAll(of.preferences() == null ? Map.of() : of.preferences());
            }
        }
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, Profile.Style style) {
        values.put("emoji_usage", style.emojiUsage());
        values.put("formality_level", style.formalityLevel());
        values.put("avg_message_length", style.avgMessageLength());
        values.put("signature_phrases", style.signaturePhrases());
        values.put("communication_style", style.communicationStyle());
        values.put("tone_preferences", Map.of("humor", style.humor(), "formality", style.formality()));
    }
}

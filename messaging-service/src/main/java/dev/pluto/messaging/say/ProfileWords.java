package dev.pluto.messaging.say;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Manner.Step;
import dev.pluto.messaging.tool.Outcome.ProfileChanged;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settings of a person in words: what changed, and how they stand. */
final class ProfileWords {

    private static final Set<String> SPOKEN = Set.of("en", "es");

    private final Telling telling;

    ProfileWords(Telling telling) {
        this.telling = telling;
    }

    /** Only what is another value than before is claimed. */
    Saying changed(ProfileChanged changed) {
        return switch (changed.aspect()) {
            case NAME -> name(changed);
            case ZONE -> zone(changed);
            case LANGUAGE -> language(changed);
            case STYLE -> style(changed);
            case PREFERENCE -> preference(changed);
        };
    }

    private Saying name(ProfileChanged changed) {
        String name = changed.after().name();
        return name == null || name.isBlank()
                ? deed(changed, "profile.name.none", Map.of())
                : deed(changed, "profile.name", Telling.values("name", name.strip()));
    }

    private Saying zone(ProfileChanged changed) {
        return deed(changed, "profile.zone", clock(changed.after().zoneId()));
    }

    /** {@code place}, {@code time} and {@code oclock} of a zone. */
    Map<String, String> clock(ZoneId zone) {
        String time = telling.clock(zone);
        return Telling.values("place", Telling.place(zone), "time", time, "oclock", telling.oclock(time));
    }

    private Saying language(ProfileChanged changed) {
        Locale language = changed.after().language();
        String key = SPOKEN.contains(language.getLanguage()) ? "profile.language" : "profile.language.unspoken";
        return deed(changed, key, Telling.values("language", name(language)));
    }

    private Saying style(ProfileChanged changed) {
        Map<String, Object> before = values(changed.before().style());
        var promises = new ArrayList<String>();
        values(changed.after().style()).forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                promise(field, value).ifPresent(promises::add);
            }
        });
        return promises.isEmpty()
                ? Saying.words(telling.book().words("unchanged.style"), Map.of())
                : deed(changed, "profile.style", Telling.values("promises", telling.joined(promises, "and")));
    }

    private Saying preference(ProfileChanged changed) {
        Map<String, Boolean> after = preferences(changed.after());
        Map<String, Boolean> differing = differing(preferences(changed.before()), after);
        return differing.isEmpty()
                ? Saying.words(
                        telling.book().words("unchanged.preference"), Telling.values("switched", switches(after)))
                : deed(changed, "profile.preference", Telling.values("switched", switches(differing)));
    }

    /** What is switched as it was before; empty when that was no preference. */
    String switchedBack(ProfileChanged changed) {
        return switches(differing(preferences(changed.after()), preferences(changed.before())));
    }

    private static Map<String, Boolean> differing(Map<String, Boolean> before, Map<String, Boolean> after) {
        var differing = new TreeMap<String, Boolean>(after);
        differing.entrySet().removeIf(entry -> Objects.equals(before.get(entry.getKey()), entry.getValue()));
        return differing;
    }

    /** "Write formally and leave out emojis". @param changes keys and values as in the profile's style */
    String promises(Map<String, Object> changes) {
        var promises = new ArrayList<String>();
        flat(changes).forEach((field, value) -> promise(field, value).ifPresent(promises::add));
        return telling.joined(promises, "and");
    }

    /** "The morning digest off". Those that have no name are left out. */
    String switches(Map<String, Boolean> preferences) {
        var switched = new ArrayList<String>();
        preferences.forEach((preference, on) -> telling.book()
                .find("thing." + preference)
                .map(line -> telling.fragment("thing." + preference))
                .map(thing -> telling.fragment(on ? "switch.on" : "switch.off", "thing", thing))
                .ifPresent(switched::add));
        return telling.joined(switched, "and");
    }

    /** How the person is written to: "casual, short and with emojis". */
    String described() {
        var described = new ArrayList<String>();
        values(telling.person().style())
                .forEach((field, value) -> telling.book()
                        .find("style." + field + "." + value)
                        .ifPresent(line -> described.add(telling.fragment("style." + field + "." + value))));
        return telling.joined(described, "and");
    }

    String switches() {
        return switches(new TreeMap<>(preferences(telling.person())));
    }

    /** "Spanish", in the language of the lines. */
    String name(Locale language) {
        return language.getDisplayLanguage(telling.book().language());
    }

    private Optional<String> promise(String field, Object value) {
        return Stream.of("promise." + field + "." + value, "promise." + field)
                .filter(key -> telling.book().find(key).isPresent())
                .findFirst()
                .map(telling::fragment);
    }

    private static Map<String, Boolean> preferences(Profile profile) {
        return profile.preferences() == null ? Map.of() : profile.preferences();
    }

    private static Map<String, Object> values(Profile.Style style) {
        var values = new LinkedHashMap<String, Object>();
        values.put("formality_level", otherwise(style.formalityLevel(), "mixed"));
        values.put("avg_message_length", otherwise(style.avgMessageLength(), "medium"));
        values.put("communication_style", otherwise(style.communicationStyle(), "friendly"));
        values.put("emoji_usage", style.emojiUsage());
        values.put("humor", step(style.humor()));
        values.put("formality", step(style.formality()));
        values.put("signature_phrases", style.signaturePhrases() == null ? List.of() : style.signaturePhrases());
        return values;
    }

    /** What is asked for, with the tone's own settings beside the others and shares as steps. */
    private static Map<String, Object> flat(Map<String, Object> changes) {
        var flat = new LinkedHashMap<String, Object>();
        changes.forEach((field, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, share) -> flat.put(String.valueOf(name), stepped(share)));
            } else {
                flat.put(field, stepped(value));
            }
        });
        flat.keySet().removeIf(field -> !values(Profile.Style.NEUTRAL).containsKey(field));
        return flat;
    }

    private static Object stepped(@Nullable Object value) {
        return value instanceof Number share ? step(share.doubleValue()) : String.valueOf(value);
    }

    private static String step(double share) {
        return Step.of(share).name().toLowerCase(Locale.ROOT);
    }

    private static String otherwise(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private Saying deed(ProfileChanged changed, String key, Map<String, String> values) {
        return Saying.deed(telling.book().claim(changed, key), values);
    }
}

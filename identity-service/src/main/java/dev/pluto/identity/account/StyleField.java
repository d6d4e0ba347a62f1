package dev.pluto.identity.account;

import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.Profile.StyleProfile.Tone;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A field of a style, each with a history of its own: given, said or learnt. */
public enum StyleField {
    EMOJI_USAGE("emoji_usage", StyleProfile::emojiUsage),
    FORMALITY_LEVEL("formality_level", StyleProfile::formalityLevel),
    AVG_MESSAGE_LENGTH("avg_message_length", StyleProfile::avgMessageLength),
    SIGNATURE_PHRASES("signature_phrases", StyleProfile::signaturePhrases),
    HUMOR("tone_preferences.humor", style -> style.tonePreferences().humor()),
    FORMALITY("tone_preferences.formality", style -> style.tonePreferences().formality()),
    COMMUNICATION_STYLE("communication_style", StyleProfile::communicationStyle);

    private final String title;
    private final Function<StyleProfile, Object> value;

    StyleField(String title, Function<StyleProfile, Object> value) {
        this.title = title;
        this.value = value;
    }

    /** As the API names it, such as {@code tone_preferences.humor}. */
    public String title() {
        return title;
    }

    /** Its value in a style: a boolean, a number, a text or texts. */
    public Object of(StyleProfile style) {
        return value.apply(style);
    }

    /** The field with a name; empty when none has it. */
    public static Optional<StyleField> named(String title) {
        return Arrays.stream(values())
                .filter(field -> field.title.equals(title))
                .findFirst();
    }

    /** One style with some fields of another. */
    static StyleProfile mixed(StyleProfile style, StyleProfile other, Predicate<StyleField> ofOther) {
        Function<StyleField, StyleProfile> from = field -> ofOther.test(field) ? other : style;
        return new StyleProfile(
                from.apply(EMOJI_USAGE).emojiUsage(),
                from.apply(FORMALITY_LEVEL).formalityLevel(),
                from.apply(AVG_MESSAGE_LENGTH).avgMessageLength(),
                from.apply(SIGNATURE_PHRASES).signaturePhrases(),
                new Tone(
                        from.apply(HUMOR).tonePreferences().humor(),
                        from.apply(FORMALITY).tonePreferences().formality()),
                from.apply(COMMUNICATION_STYLE).communicationStyle());
    }

    /** Fields in which two styles differ. */
    static Set<StyleField> differing(StyleProfile one, StyleProfile other) {
        return Arrays.stream(values())
                .filter(field -> !Objects.equals(field.of(one), field.of(other)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StyleField.class)));
    }

    /** As they are stored. */
    static String written(Collection<StyleField> fields) {
        return fields.stream().sorted().map(StyleField::title).collect(Collectors.joining(","));
    }

    /** The other way round. */
    static Set<StyleField> read(String fields) {
        String all = "," + fields + ",";
        return Arrays.stream(values())
                .filter(field -> all.contains("," + field.title + ","))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StyleField.class)));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

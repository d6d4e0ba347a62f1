package dev.pluto.identity.settings;

import dev.pluto.identity.profile.StyleProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** How a person likes to be spoken to. The phrases are the person's own words and are sealed. */
@Entity
@Table(name = "style_sheet")
class StyleSheet {

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "emoji_usage")
    boolean emojiUsage;

    @Column(name = "formality_level")
    String formalityLevel;

    @Column(name = "avg_message_length")
    String avgMessageLength;

    @Column(name = "communication_style")
    String communicationStyle;

    double humor;

    double formality;

    @Column(name = "phrases_sealed")
    byte[] phrasesSealed;

    protected StyleSheet() {}

    /** @param phrases what {@link #phrasesSealed} holds */
    StyleProfile style(List<String> phrases) {
        return new StyleProfile(
                emojiUsage,
                formalityLevel,
                avgMessageLength,
                phrases,
                new StyleProfile.Tone(humor, formality),
                communicationStyle);
    }

    /** @param sealedPhrases the style's phrases, sealed */
    void settle(StyleProfile style, byte[] sealedPhrases) {
        emojiUsage = style.emojiUsage();
        formalityLevel = style.formalityLevel();
        avgMessageLength = style.avgMessageLength();
        communicationStyle = style.communicationStyle();
        humor = style.tonePreferences().humor();
        formality = style.tonePreferences().formality();
        phrasesSealed = sealedPhrases;
    }
}

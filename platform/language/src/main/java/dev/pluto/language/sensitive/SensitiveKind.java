package dev.pluto.language.sensitive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes a text one that is not for everybody; each name is stored and shown in lower case. */
public enum SensitiveKind {
    /** Body and mind: illness, treatment, drugs, pregnancy. */
    HEALTH,
    /** What somebody earns, has, owes and cannot pay. */
    MONEY,
    /** What somebody believes or is against: religion, politics, unions. */
    FAITH,
    /** Love, sex, gender, and violence at home. */
    INTIMACY,
    /** Passwords, codes, and what was told in confidence. */
    SECRET,
    /** Numbers of cards, accounts and papers. */
    NUMBER;

    /** As it is stored and shown: {@code health}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no kind has this word. */
    public static Optional<SensitiveKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

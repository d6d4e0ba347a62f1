package dev.pluto.scheduler.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** What a task does. Each kind knows how exact it is, how late is too late, and which preference silences it. */
public enum Kind {
    MORNING_DIGEST(Lane.SPREAD, Channel.SMS, Duration.ofHours(2), "morning_digest_enabled", "proactive_mode"),
    WAKE_UP_CALL(Lane.EXACT, Channel.VOICE, Duration.ofMinutes(10), "wake_up_calls"),
    CALENDAR_ALERT(Lane.EXACT, Channel.SMS, Duration.ofMinutes(15), "calendar_alerts", "proactive_mode"),
    EMAIL_SUMMARY(Lane.SPREAD, Channel.SMS, Duration.ofHours(2), "email_summaries", "proactive_mode"),
    // Asked for in so many words: no preference but the person's own pause silences it.
    REMINDER(Lane.EXACT, Channel.SMS, Duration.ofHours(24)),
    HABIT_SUGGESTION(Lane.SPREAD, Channel.SMS, Duration.ofHours(2), "proactive_mode"),
    FOLLOW_UP(Lane.SPREAD, Channel.SMS, Duration.ofHours(4), "proactive_mode");

    /** Those that a person may ask for. */
    public static final Set<Kind> ASKABLE = Set.of(REMINDER, WAKE_UP_CALL);

    private final Lane lane;
    private final Channel channel;
    private final Duration lateLimit;
    private final Set<String> preferences;

    Kind(Lane lane, Channel channel, Duration lateLimit, String... preferences) {
        this.lane = lane;
        this.channel = channel;
        this.lateLimit = lateLimit;
        this.preferences = Set.of(preferences);
    }

    public Lane lane() {
        return lane;
    }

    /** How the person is reached unless the task says otherwise. */
    public Channel channel() {
        return channel;
    }

    /** Due for longer than this, it is missed instead of sent. */
    public Duration lateLimit() {
        return lateLimit;
    }

    /** Preferences that must all be on. */
    public Set<String> preferences() {
        return preferences;
    }

    /** As stored and sent: {@code morning_digest}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

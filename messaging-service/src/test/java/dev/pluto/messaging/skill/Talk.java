package dev.pluto.messaging.skill;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.model.ReplyRequest;
import dev.pluto.messaging.model.ReplyTools;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the built-in model on Saturday 2026-11-21 at 13:00 in Berlin, with tools that note what was asked
 * of them.
 */
final class Talk {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final Tools tools = new Tools();
    private Profile profile =
            profile(null, new Profile.Style(true, "casual", "medium", List.of("on it", "got it"), "friendly"));
    private final List<HeardText> history = new ArrayList<>();
    private List<Skill> skills = List.of();
    private boolean firstContact;
    private boolean lastAttempt;

    String says(String... texts) {
        var heard = new ArrayList<HeardText>();
        for (String text : texts) {
            heard.add(new HeardText(UUID.randomUUID(), "person", text, NOW.plusMillis(heard.size())));
        }
        tools.profile = profile;
        SkillsModel model =
                skills.isEmpty() ? new SkillsModel(config()) : new SkillsModel(skills, Duration.ofSeconds(20));
        return model.reply(
                        new ReplyRequest(profile, heard, List.copyOf(history), firstContact, lastAttempt, NOW), tools)
                .await()
                .atMost(Duration.ofSeconds(30))
                .orElseThrow();
    }

    private SkillsConfig config() {
        return new SkillsConfig() {
            @Override
            public double sure() {
                return 0.6;
            }

            @Override
            public double guess() {
                return 0.34;
            }

            @Override
            public Duration patience() {
                return tools.hanging ? Duration.ofMillis(200) : Duration.ofSeconds(20);
            }

            @Override
            public double likelihood() {
                return 0.5;
            }
        };
    }

    Talk with(Skill... only) {
        skills = List.of(only);
        return this;
    }

    void heardBefore(String text) {
        history.add(new HeardText(UUID.randomUUID(), "person", text, NOW.minusSeconds(60)));
    }

    Talk firstContact() {
        firstContact = true;
        return this;
    }

    Talk acquainted() {
        firstContact = false;
        return this;
    }

    Talk lastAttempt() {
        lastAttempt = true;
        return this;
    }

    Talk named(String name) {
        profile = profile(name, profile.style());
        return this;
    }

    Talk styled(Profile.Style style) {
        profile = profile(profile.name(), style);
        return this;
    }

    void remembers(String content) {
        remembers(content, 0.2);
    }

    void remembers(String content, double likelihood) {
        remembers(content, "2026-11-20T12:00:00Z", null, likelihood);
    }

    void remembers(String content, String at, @Nullable String speaker, double likelihood) {
        remembers(new RecalledMemory(UUID.randomUUID(), "fact", content, null, speaker, Instant.parse(at), likelihood));
    }

    void remembers(RecalledMemory memory) {
        tools.memories.add(memory);
    }

    void reminderSet(String what, String dueAt, @Nullable String rrule, String zone) {
        tools.reminder = new ReminderOutcome.Planned(new ReminderAnswer(
                UUID.randomUUID(),
                "reminder",
                "sms",
                what,
                Instant.parse(dueAt),
                rrule,
                zone,
                false,
                false,
                false,
                List.of()));
    }

    void reminderOnHold(String kind, String dueAt) {
        tools.reminder = new ReminderOutcome.Planned(new ReminderAnswer(
                UUID.randomUUID(),
                kind,
                "sms",
                null,
                Instant.parse(dueAt),
                null,
                "Europe/Berlin",
                true,
                false,
                false,
                List.of()));
    }

    void reminderRefused(ReminderOutcome.Refusal refusal) {
        tools.reminder = refusal;
    }

    void toolsFail() {
        tools.failing = true;
    }

    void toolsHang() {
        tools.hanging = true;
    }

    Tools tools() {
        return tools;
    }

    private static Profile profile(@Nullable String name, Profile.Style style) {
        return new Profile(
                UUID.randomUUID(), "+4915112345678", name, "de-DE", "Europe/Berlin", "active", style, Map.of());
    }

    static final class Tools implements ReplyTools {

        private final List<RecalledMemory> memories = new ArrayList<>();
        private final Map<String, Object> style = new LinkedHashMap<>();
        private final Map<String, Boolean> preferences = new HashMap<>();
        private final List<String> reminders = new ArrayList<>();
        private ReminderOutcome reminder = ReminderOutcome.Refusal.NO_MOMENT;
        private Optional<String> name = Optional.empty();
        private Profile profile = Profile.unknown(UUID.randomUUID());
        private boolean failing;
        private boolean hanging;

        Map<String, Object> styleChanges() {
            return style;
        }

        Map<String, Boolean> preferenceChanges() {
            return preferences;
        }

        Optional<String> name() {
            return name;
        }

        List<String> remindersAsked() {
            return reminders;
        }

        @Override
        public Uni<List<RecalledMemory>> recall(HeardText about) {
            return Uni.createFrom().item(() -> List.copyOf(memories));
        }

        @Override
        public Uni<Profile> changeStyle(Map<String, Object> changes) {
            return Uni.createFrom().item(() -> {
                style.putAll(changes);
                var now = profile.style();
                profile = profile(
                        profile.name(),
                        new Profile.Style(
                                (boolean) changes.getOrDefault("emoji_usage", now.emojiUsage()),
                                (String) changes.getOrDefault("formality_level", now.formalityLevel()),
                                (String) changes.getOrDefault("avg_message_length", now.avgMessageLength()),
                                now.signaturePhrases(),
                                (String) changes.getOrDefault("communication_style", now.communicationStyle())));
                return profile;
            });
        }

        @Override
        public Uni<Profile> changeName(String changed) {
            return Uni.createFrom().item(() -> {
                name = Optional.of(changed);
                profile = profile(changed, profile.style());
                return profile;
            });
        }

        @Override
        public Uni<Profile> changePreferences(Map<String, Boolean> changes) {
            preferences.putAll(changes);
            return Uni.createFrom().item(profile);
        }

        @Override
        public Uni<ReminderOutcome> remind(HeardText request) {
            if (hanging) {
                return Uni.createFrom().nothing();
            }
            if (failing) {
                return Uni.createFrom().failure(new IllegalStateException("the scheduler is down"));
            }
            reminders.add(request.text());
            return Uni.createFrom().item(reminder);
        }
    }
}

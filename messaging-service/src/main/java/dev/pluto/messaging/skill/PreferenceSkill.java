package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Utterance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Switches what Pluto sends on its own: "stop the morning digest", "turn the wake-up calls back on". */
final class PreferenceSkill implements Skill {

    private static final Pattern OFF = TextPattern.of(
            "\\b(?:stop|no more|turn (?:[\\w-]+ ){0,5}off|switch (?:[\\w-]+ ){0,5}off|disable|cancel|end|don't (?:send|"
                    + "want|need)|do not (?:send|want|need)|without|mute|pause|unsubscribe)\\b");
    private static final Pattern ON = TextPattern.of(
            "\\b(?:start|turn (?:[\\w-]+ ){0,5}(?:on|back)|switch (?:[\\w-]+ ){0,5}(?:on|back)|enable|resume|send me|"
                    + "give me|bring back|i (?:want|would like|'d like)|activate|restart)\\b");
    private static final List<Topic> TOPICS = List.of(
            new Topic(
                    "morning_digest_enabled",
                    "the morning digest",
                    "\\b(?:(?:morning|daily) (?:digest|summary|briefing|overview|update|message|text)s?|digests?)\\b"),
            new Topic("wake_up_calls", "wake-up calls", "\\bwake[- ]?up calls?\\b"),
            new Topic("email_summaries", "e-mail summaries", "\\be-?mail (?:summar(?:y|ies)|digests?)\\b"),
            new Topic("calendar_alerts", "calendar alerts", "\\bcalendar (?:alerts?|reminders?|notifications?)\\b"),
            new Topic(
                    "proactive_mode",
                    "messages I send on my own",
                    "\\b(?:proactive (?:mode|messages?|texts?)|suggestions|text(?:ing)? me (?:first|on your own|"
                            + "out of the blue)|messages you send on your own)\\b"));

    @Override
    public Optional<Plan> consider(Turn turn) {
        Utterance utterance = turn.utterance();
        if (utterance.isQuestion()) {
            return Optional.empty();
        }
        return TOPICS.stream()
                .filter(topic -> utterance.matches(topic.pattern()))
                .findFirst()
                .flatMap(topic -> change(topic, utterance));
    }

    private static Optional<Plan> change(Topic topic, Utterance utterance) {
        if (utterance.matches(OFF)) {
            return Optional.of(change(
                    topic, false, "I have switched {topic} off.", "Say the word and I will switch it on again."));
        }
        if (utterance.matches(ON)) {
            return Optional.of(
                    change(topic, true, "I have switched {topic} on.", "You can switch it off at any time."));
        }
        return Optional.empty();
    }

    private static Plan change(Topic topic, boolean on, String words, String detail) {
        return new Plan.Change(
                Map.of(),
                Optional.empty(),
                Map.of(topic.preference(), on),
                profile -> Line.confirmation(words)
                        .where("topic", topic.name())
                        .adding(detail)
                        .with(on ? "☀️" : "🔕"));
    }

    private record Topic(String preference, String name, Pattern pattern) {
        Topic(String preference, String name, String pattern) {
            this(preference, name, TextPattern.of(pattern));
        }
    }
}

package dev.pluto.messaging.dialogue;

import dev.pluto.language.act.Guess;
import dev.pluto.language.act.Intent;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.act.Pending;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Interpreter;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.act.Vectors;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Homes;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.DialogueJson;
import dev.pluto.messaging.dialogue.state.Judgement;
import dev.pluto.messaging.dialogue.state.Open;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Turn;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.TriedTools;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A conversation from Saturday 2026-11-21 at 13:00 in Berlin on, one text a minute, with acts said beside the words: what was
 * decided, asked and done about them. What is kept goes through its JSON each time.
 */
final class Talk {

    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Interpreter INTERPRETER = new Interpreter();
    private static final UUID CONVERSATION = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final Map<String, List<Read>> read = new HashMap<>();
    private final List<Pending> asked = new ArrayList<>();
    private final List<HeardText> said = new ArrayList<>();
    private final Profile person;
    private final TriedTools tools;
    private Dialogue dialogue = Dialogue.NONE;
    private Instant now = START;
    private List<Part> parts = List.of();
    private List<Turn> turns = new ArrayList<>();
    private boolean first;
    private boolean last;
    private boolean stopped;
    private List<SuggestionAnswer> answers = List.of();
    private List<Judgement> judgements = List.of();
    private Duration patience = Duration.ofSeconds(20);

    Talk() {
        this("en-GB");
    }

    Talk(String locale) {
        person = new Profile(
                UUID.randomUUID(),
                "+4915112345678",
                null,
                locale,
                "Europe/Berlin",
                "active",
                Profile.Style.NEUTRAL,
                Map.of("wake_up_calls", true, "morning_digest_enabled", false));
        tools = new TriedTools(person, now);
    }

    TriedTools tools() {
        return tools;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    /** What came of memories, by the last text and the answer to it. */
    List<Judgement> judgements() {
        return judgements;
    }

    /** What the last text said to suggestions of ours. */
    List<SuggestionAnswer> answers() {
        return answers;
    }

    /** Something was asked outside of an answer, and the next text may answer it. */
    Talk wasAsked(Question question, Aim aim) {
        dialogue = dialogue.asking(new Open(question, aim, now, 0), 0);
        return this;
    }

    boolean isStopped() {
        return stopped;
    }

    List<Pending> asked() {
        return asked;
    }

    Talk firstContact() {
        first = true;
        return this;
    }

    Talk lastAttempt() {
        last = true;
        return this;
    }

    Talk impatient() {
        patience = Duration.ofMillis(100);
        return this;
    }

    Talk later(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    /** One text, read as it is outside of tests where nobody answers who knows what sentences mean. */
    List<String> hears(String words) {
        HeardText text = text(words);
        Vectors nobody = texts -> Uni.createFrom().item(Optional.empty());
        read.put(
                text.text(),
                INTERPRETER
                        .read(text, Heard.pending(dialogue), dialogue.subject(), tools.person(), nobody)
                        .await()
                        .atMost(Duration.ofMinutes(3)));
        return answered(List.of(text));
    }

    /** One text that is surely one act. */
    List<String> says(String words, Act act) {
        return says(words, act, Certainty.SURE);
    }

    List<String> says(String words, Act act, Certainty certainty) {
        HeardText text = text(words);
        read.put(text.text(), List.of(read(text, 0, words, act, certainty)));
        return answered(List.of(text));
    }

    /** One text that was read as one act, and may be others. */
    List<String> says(String words, Act act, Guess... guesses) {
        HeardText text = text(words);
        var read = new Interpretation(List.of(guesses), Certainty.LIKELY, 0, true);
        this.read.put(text.text(), List.of(new Read(text, 0, words, act, Certainty.LIKELY, read)));
        return answered(List.of(text));
    }

    /** "remind me …", read by the grammar of time. */
    List<String> asks(String words) {
        return says(words, set(words));
    }

    Act.SetReminder set(String words) {
        return new Act.SetReminder(TimeReader.read(
                words, new Said(now.plusSeconds(60), ZoneId.of("Europe/Berlin"), Locale.forLanguageTag("en-GB"))));
    }

    /** Several texts of one breath, each with its act. */
    List<String> saysAll(Map<String, Act> each) {
        List<HeardText> texts = new ArrayList<>();
        each.forEach((words, act) -> {
            HeardText text = text(words);
            texts.add(text);
            read.put(text.text(), List.of(read(text, 0, words, act, Certainty.SURE)));
        });
        return answered(texts);
    }

    /** One text of several requests. */
    List<String> says(String words, Map<String, Act> each) {
        HeardText text = text(words);
        List<Read> reads = new ArrayList<>();
        each.forEach((part, act) -> reads.add(read(text, reads.size(), part, act, Certainty.SURE)));
        read.put(text.text(), reads);
        return answered(List.of(text));
    }

    /** The same texts once more, as after a crash before the answer was stored. */
    List<String> again(Dialogue before, String words) {
        dialogue = before;
        HeardText text = Objects.requireNonNull(read.get(words)).get(0).text();
        return answered(List.of(text), now);
    }

    private List<String> answered(List<HeardText> texts) {
        now = now.plusSeconds(60);
        return answered(texts, now);
    }

    private List<String> answered(List<HeardText> texts, Instant at) {
        tools.at(at);
        var model = new BuiltInModel(
                (text, pending, subject, who, vectors) -> {
                    asked.add(pending);
                    return Uni.createFrom().item(read.get(text.text()));
                },
                (said, who, moment, turn) -> {
                    parts = said;
                    turns.add(turn);
                    return "words";
                },
                new Decisions(new Homes(Talk::zone), scene -> Map.of("number", "112")),
                patience,
                outcome -> {});
        var request =
                new ReplyRequest(tools.person(), CONVERSATION, texts, List.copyOf(said), dialogue, first, last, at);
        said.addAll(texts);
        Reply reply = model.reply(request, tools).await().atMost(Duration.ofMinutes(3));
        dialogue = DialogueJson.read(DialogueJson.write(reply.next())).orElseThrow();
        stopped = reply.stopsMessages();
        answers = reply.answers();
        judgements = reply.judgements();
        first = false;
        return parts();
    }

    List<Turn> turns() {
        return turns;
    }

    /** What was said, each part by its kind. */
    List<String> parts() {
        return parts.stream().map(Talk::told).toList();
    }

    List<Part> rawParts() {
        return parts;
    }

    private static String told(Part part) {
        if (part instanceof Part.Said said) {
            String values = said.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(value -> " " + value.getKey() + "=" + value.getValue())
                    .collect(Collectors.joining());
            return said.topic() + values;
        }
        if (part instanceof Part.Asked asked) {
            return asked.question().getClass().getSimpleName() + "?";
        }
        Outcome outcome = ((Part.Happened) part).outcome();
        if (outcome instanceof Outcome.Refused refused) {
            return "Refused " + refused.reason();
        }
        if (outcome instanceof Outcome.Unavailable unavailable) {
            return "Unavailable " + unavailable.part();
        }
        return outcome.getClass().getSimpleName();
    }

    private HeardText text(String words) {
        return new HeardText(UUID.randomUUID(), "person", words, now.plusSeconds(60));
    }

    private static Read read(HeardText text, int index, String words, Act act, Certainty certainty) {
        var guess = new Interpretation(
                List.of(new Guess(Intent.UNKNOWN, certainty == Certainty.SURE ? 0.99 : 0.5)), certainty, 0, true);
        return new Read(text, index, words, act, certainty, guess);
    }

    static Target words(String matter) {
        return new Target(matter, false, null, null, null, false, false);
    }

    static Target nth(int ordinal) {
        return new Target("", false, ordinal, null, null, false, false);
    }

    static Target both() {
        return new Target("", false, null, null, null, true, false);
    }

    static Target other() {
        return new Target("", false, null, null, null, false, true);
    }

    static Act.Talk talk(Act.Talk.Topic topic) {
        return new Act.Talk(topic);
    }

    private static Optional<ZoneId> zone(String place) {
        return place.equals("Tokyo")
                ? Optional.of(ZoneId.of("Asia/Tokyo"))
                : place.equals("Paris") ? Optional.of(ZoneId.of("Europe/Paris")) : Optional.empty();
    }
}

package dev.pluto.local.control;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.suite.LocalSuite;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code demo}: plays a day of somebody new and six weeks after it, and shows after each step what changed in which service. */
final class DemoCommand implements Command {

    private final LocalSuite suite;
    private final OperatorApi api;

    DemoCommand(LocalSuite suite, OperatorApi api) {
        this.suite = suite;
        this.api = api;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        String number = PhoneNumber.fresh(new SecureRandom());
        try (Phone phone = suite.simulator().phone(number)) {
            return new Day(phone, api, console).play();
        }
    }

    /** One run of the story. */
    private static final class Day {

        private static final Duration PATIENCE = Duration.ofSeconds(30);
        private static final Duration PAUSE = Duration.ofMillis(500);
        private static final int SETTLE_TRIES = 12;
        private static final int REMINDER_SECONDS = 8;

        private final Phone phone;
        private final OperatorApi api;
        private final Console console;
        private Snapshot before = Snapshot.NOTHING;
        private int unanswered;
        private int amiss;
        private int step;

        Day(Phone phone, OperatorApi api, Console console) {
            this.phone = phone;
            this.api = api;
            this.console = console;
        }

        int play() throws InterruptedException {
            console.print("Ana has a new phone, %s, and has never been in touch with Pluto.", phone.number());
            step("She says hello, and is greeted");
            say("Hello!");
            step("She says how she likes to be spoken to");
            say("My name is Ana. Please be formal and use no emojis.");
            step("She mentions a few things");
            say("My sister Mia lives in Lisbon.");
            say("Her birthday is on the 3rd of June.");
            say("My car is parked on level 4 of the harbour garage.");
            step("She puts something right");
            say("Sorry, my sister lives in Porto now.");
            step("Later she asks");
            say("Where does my sister live?", "Porto");
            say("And when is her birthday?", "June");
            say("Where did I park my car?", "level 4");
            plan();
            remind();
            call();
            sixWeeks();
            console.print("");
            console.print(verdict());
            return unanswered + amiss == 0 ? DONE : FAILED;
        }

        private String verdict() {
            if (unanswered > 0) {
                return unanswered
                        + " of the steps were not answered: look at ./pluto status and ./pluto logs messaging";
            }
            return amiss > 0
                    ? amiss + " of the answers are not what they should be"
                    : "That was all. Ana's profile now: ./pluto who " + phone.number();
        }

        /** A question back and its answer, a change, and a change of mind. */
        private void plan() throws InterruptedException {
            step("She wants to be reminded, is asked when, and changes her mind");
            say("Remind me to call the vet.", "?");
            say("Tomorrow at 9.", "9");
            say("Make it 10.", "10");
            say("Undo that.", "9");
        }

        private void step(String title) {
            step++;
            console.print("");
            console.print("%d. %s", step, title);
        }

        /** @param right what the answer holds when all is well */
        private void say(String words, String... right) throws InterruptedException {
            console.print("   Ana    %s", words);
            long start = System.nanoTime();
            if (!phone.text(words).join().accepted()) {
                throw new CommandFailure("Pluto did not take the text; look at ./pluto status");
            }
            List<PhoneMessage> answers = phone.nextTogether(PATIENCE, PAUSE);
            double seconds = (System.nanoTime() - start) / 1e9 - PAUSE.toMillis() / 1000.0;
            if (answers.isEmpty()) {
                unanswered++;
                console.print("   Pluto  (no answer within %d s)", PATIENCE.toSeconds());
            }
            for (int i = 0; i < answers.size(); i++) {
                String after = i == 0 ? String.format(Locale.ROOT, "   (after %.1f s)", seconds) : "";
                console.print("   Pluto  %s%s", answers.get(i).body().replace("\n", "\n          "), after);
            }
            String all = answers.stream().map(PhoneMessage::body).collect(Collectors.joining("\n"));
            if (!answers.isEmpty() && !Arrays.stream(right).allMatch(all::contains)) {
                amiss++;
                console.print("   (that is not what she asked for)");
            }
            if (before.equals(Snapshot.NOTHING)) {
                introduce();
            }
            showChanges();
        }

        private void introduce() throws InterruptedException {
            JsonObject person = person();
            console.print(
                    "          identity   a new person: tier %s, locale %s, zone %s (guessed from the number)",
                    person.getString("tier"), person.getString("locale"), person.getString("zone"));
        }

        private void remind() throws InterruptedException {
            step("She asks for a reminder, and gets it");
            say("Remind me in " + REMINDER_SECONDS + " seconds to water the orchids.");
            Optional<PhoneMessage> reminder = phone.next(PATIENCE);
            if (reminder.isEmpty()) {
                unanswered++;
            }
            console.print("   Pluto  %s", reminder.map(PhoneMessage::body).orElse("(no reminder came)"));
            showChanges();
        }

        private void call() throws InterruptedException {
            step("She calls");
            CallTranscript call = phone.call(List.of()).join();
            call.heard().stream()
                    .filter(line -> line.speaker() == CallTranscript.Speaker.PLUTO)
                    .forEach(line -> console.print("   Pluto  %s", line.words()));
            if (!call.status().equals("completed")) {
                unanswered++;
                console.print("   (the call broke off)");
            }
        }

        private void sixWeeks() throws InterruptedException {
            step("Six weeks go by in a moment: what she says is told with its dates");
            SixWeeks weeks = new SixWeeks(api, console, Clock.systemUTC(), person());
            weeks.tell();
            if (weeks.showHabits() == 0 || !weeks.suggestNow()) {
                amiss++;
                console.print("   (no habit was found, or none is suggested)");
                return;
            }
            before = Snapshot.of(person(), api);
            Optional<PhoneMessage> question = phone.next(PATIENCE);
            if (question.isPresent()) {
                console.print("   Pluto  %s", question.get().body());
                say("Yes please.", "every");
            } else if (weeks.isNight()) {
                console.print("   (it is night where she lives: she is asked in the morning)");
            } else {
                unanswered++;
                console.print("   Pluto  (no question within %d s)", PATIENCE.toSeconds());
            }
        }

        /** Memory and plans follow the answer through Kafka: waits a little until something has changed. */
        private void showChanges() throws InterruptedException {
            Snapshot now = before;
            int texts = before.memories().size();
            for (int i = 0; i < SETTLE_TRIES && now.memories().size() <= texts; i++) {
                TimeUnit.MILLISECONDS.sleep(i == 0 ? 0 : 250);
                now = Snapshot.of(person(), api);
            }
            now.since(before).forEach(line -> console.print("          " + line));
            before = now;
        }

        private JsonObject person() throws InterruptedException {
            for (int i = 0; i < SETTLE_TRIES; i++) {
                Optional<JsonObject> person = api.findPerson(phone.number());
                if (person.isPresent()) {
                    return person.get();
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
            throw new CommandFailure("identity does not know the number yet");
        }
    }
}

package dev.pluto.load.cost;

import dev.pluto.load.Rest;
import dev.pluto.load.TextLines;
import dev.pluto.load.scale.Deed;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.servers.PlutoDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One deed after the other by everybody, each kind by itself, with everything counted before and after. */
final class Campaign {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final List<String> HELLO = List.of("Hello, this is me");
    private static final List<String> TALK = TextLines.of("/texts.txt");
    private static final List<String> FACTS = TextLines.of("/habit/fact.txt");
    private static final List<String> QUESTIONS = TextLines.of("/habit/question.txt");
    private static final List<String> REMINDERS = TextLines.of("/habit/reminder.txt");

    private final LocalSuite suite;
    private final Town town;
    private final Rest rest;
    private final WriteAheadLog log;
    private final Tasks tasks;
    private final Consumers consumers;
    private final Map<String, Deed> deeds = new LinkedHashMap<>();
    private final Map<String, Double> eventsASecond = new TreeMap<>();

    Campaign(LocalSuite suite, Town town) {
        PlutoDatabase database = suite.database();
        this.suite = suite;
        this.town = town;
        this.rest = new Rest(database);
        this.log = new WriteAheadLog(database);
        this.tasks = new Tasks(database);
        this.consumers = new Consumers(database);
        log.open();
    }

    /** Something that is done by everybody, and returns when it is under way. */
    private interface Doing {
        void run() throws InterruptedException;
    }

    /** The same deeds by others before it counts: young services cost more than warm ones. */
    void warmUp(Town others, int rounds) throws InterruptedException {
        others.say(HELLO);
        for (int round = 0; round < rounds; round++) {
            others.say(TALK);
            others.say(FACTS);
            others.say(QUESTIONS);
        }
        others.say(REMINDERS);
        rest.awaitCounted();
        tasks.dueSoon("reminder");
        tasks.dueSoon("morning_digest");
        rest.awaitCounted();
    }

    Idle idle() throws InterruptedException {
        Counters before = Counters.before(suite);
        TimeUnit.SECONDS.sleep(IDLE.toSeconds());
        Counters after = Counters.after(suite);
        return Idle.between(before, after, log.recordBytes(before, after));
    }

    void play(Idle idle) throws InterruptedException {
        DeedMeter meter = new DeedMeter(idle);
        int people = town.people();
        measure(meter, "stranger", people, () -> town.say(HELLO));
        measure(meter, "talk", people, () -> town.say(TALK));
        measure(meter, "fact", people, () -> town.say(FACTS));
        measure(meter, "question", people, () -> town.say(QUESTIONS));
        measure(meter, "reminder", people, () -> town.say(REMINDERS));
        measure(meter, "talk-at-once", people, () -> town.sayAtOnce(TALK));
        measure(meter, "reminder-fired", tasks.dueSoon("reminder"), () -> {});
        measure(meter, "digest-fired", tasks.dueSoon("morning_digest"), () -> {});
    }

    private void measure(DeedMeter meter, String name, int times, Doing doing) throws InterruptedException {
        Counters before = Counters.before(suite);
        String began = consumers.now();
        doing.run();
        rest.awaitCounted();
        Counters after = Counters.after(suite);
        Deed deed = meter.of(times, before, after, log.recordBytes(before, after));
        deeds.put(name, deed);
        if (name.endsWith("-at-once") || name.endsWith("-fired")) {
            consumers.since(began).forEach((consumer, rate) -> eventsASecond.merge(consumer, rate, Math::max));
        }
        System.err.printf("  %s: %d in %.0f s%n", name, times, after.secondsSince(before));
    }

    /** What each kind of deed cost, in the order they were done. */
    Map<String, Deed> deeds() {
        return deeds;
    }

    /** How fast each consumer took events that waited. */
    Map<String, Double> eventsASecond() {
        return eventsASecond;
    }
}

package dev.pluto.seed;

import static dev.pluto.seed.Api.ask;

import dev.pluto.client.ClientCredentials;
import dev.pluto.client.Pluto;
import dev.pluto.client.identity.Profile;
import dev.pluto.client.memory.MemoryView;
import dev.pluto.client.messaging.BlockRequest;
import java.time.Clock;
import java.util.List;

/**
 * Makes the people of {@code people.json}. What is there already stays as it is, so it may be run again, also after it broke off.
 * {@link SeedSettings} says what it needs in its environment.
 */
public final class Seed {

    private final Api api;
    private final Talks talks;
    private final Records records;

    private Seed(SeedSettings settings) {
        this.api = new Api(new Pluto(
                settings.url(),
                new ClientCredentials(settings.url(), settings.client(), settings.secret(), Clock.systemUTC()),
                "looking for what is there before adding to it"));
        this.talks = new Talks(api, new PhoneNetwork(settings));
        this.records = new Records(api, Clock.systemUTC());
    }

    /** Exit codes: 0 done, 1 it could not be done, 2 the environment lacks something. */
    public static void main(String[] arguments) {
        try {
            System.out.println(new Seed(SeedSettings.of(System.getenv())).sow(SeedPerson.all()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (SeedFailure | IllegalStateException e) {
            System.err.println("seed: " + e.getMessage());
            System.exit(1);
        }
    }

    private String sow(List<SeedPerson> people) {
        int texts = talks.hold(people);
        int memories = 0;
        int tasks = 0;
        for (SeedPerson person : people) {
            Profile profile = known(person);
            memories += records.remember(profile.getId(), person.memories());
            tasks += records.plan(profile.getId(), person.tasks());
            if (person.blocked() && !profile.getStatus().equals("blocked")) {
                block(profile);
            }
        }
        people.forEach(person -> awaitRest(person));
        return "%d people: %d texts, %d memories and %d tasks were new"
                .formatted(people.size(), texts, memories, tasks);
    }

    private Profile known(SeedPerson person) {
        return api.person(person.number()).orElseThrow(() -> new SeedFailure(person.number() + " is gone again"));
    }

    private void block(Profile profile) {
        ask(() -> {
            api.pluto().blocks().blockUser(profile.getId(), new BlockRequest().reason("seed: sends advertising"));
            return profile;
        });
    }

    /** Texts become memories, and those are understood, a little after the answer. */
    private void awaitRest(SeedPerson person) {
        Profile profile = known(person);
        Talks.await("what " + person.number() + " said in memory", () -> {
            List<MemoryView> memories = api.memories(profile.getId());
            return memories.size() >= person.memories().size()
                    && memories.stream().allMatch(MemoryView::getEmbedded);
        });
        if (person.hasHabit()) {
            Talks.await(
                    "what " + person.number() + " does again and again",
                    () -> !api.habits(profile.getId()).isEmpty());
        }
    }
}

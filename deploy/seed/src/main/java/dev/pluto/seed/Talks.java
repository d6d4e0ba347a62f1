package dev.pluto.seed;

import dev.pluto.client.identity.Profile;
import dev.pluto.client.messaging.MessageView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Lets people text and call: all at once, each of them the next text only after the answer to the one before. */
final class Talks {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Api api;
    private final PhoneNetwork phones;

    Talks(Api api, PhoneNetwork phones) {
        this.api = api;
        this.phones = phones;
    }

    /**
     * Says what was not said yet.
     *
     * @return how many texts were sent
     */
    int hold(List<SeedPerson> people) {
        Map<SeedPerson, List<String>> unsaid = new HashMap<>();
        people.forEach(person -> unsaid.put(person, unsaid(person)));
        int sent = 0;
        while (unsaid.values().stream().anyMatch(texts -> !texts.isEmpty())) {
            List<SeedPerson> talking = people.stream()
                    .filter(person -> !textsOf(unsaid, person).isEmpty())
                    .toList();
            for (SeedPerson person : talking) {
                phones.text(person.number(), textsOf(unsaid, person).get(0));
            }
            for (SeedPerson person : talking) {
                awaitAnswer(person, textsOf(unsaid, person).remove(0));
            }
            sent += talking.size();
        }
        people.stream().filter(SeedPerson::calls).forEach(person -> phones.call(person.number()));
        return sent;
    }

    private static List<String> textsOf(Map<SeedPerson, List<String>> unsaid, SeedPerson person) {
        return unsaid.getOrDefault(person, List.of());
    }

    private List<String> unsaid(SeedPerson person) {
        Set<String> said = api.person(person.number()).map(this::messages).orElse(List.of()).stream()
                .filter(message -> message.getDirection().equals("in"))
                .map(message -> String.valueOf(message.getText()))
                .collect(Collectors.toSet());
        return new ArrayList<>(
                person.texts().stream().filter(text -> !said.contains(text)).toList());
    }

    private List<MessageView> messages(Profile person) {
        return api.messages(person.getId());
    }

    private void awaitAnswer(SeedPerson person, String text) {
        await(
                "an answer to " + person.number(),
                () -> api.person(person.number())
                        .map(this::messages)
                        .filter(messages -> isAnswered(messages, text))
                        .isPresent());
    }

    private static boolean isAnswered(List<MessageView> messages, String text) {
        Optional<UUID> asked = messages.stream()
                .filter(message -> text.equals(message.getText()))
                .map(MessageView::getId)
                .findFirst();
        return asked.isPresent()
                && messages.stream().anyMatch(message -> asked.get().equals(message.getInReplyTo()));
    }

    /** @throws SeedFailure when it does not come in time */
    static void await(String what, BooleanSupplier isThere) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new SeedFailure(what + " did not come within " + PATIENCE.toMinutes() + " minutes");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SeedFailure("interrupted", e);
            }
        }
    }
}

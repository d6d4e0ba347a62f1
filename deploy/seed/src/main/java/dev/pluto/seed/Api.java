package dev.pluto.seed;

import dev.pluto.client.Pluto;
import dev.pluto.client.Refusal;
import dev.pluto.client.identity.Profile;
import dev.pluto.client.identity.Search;
import dev.pluto.client.memory.Habit;
import dev.pluto.client.memory.InteractionView;
import dev.pluto.client.memory.MemoryView;
import dev.pluto.client.memory.PageHabitView;
import dev.pluto.client.memory.PageInteractionView;
import dev.pluto.client.memory.PageMemoryView;
import dev.pluto.client.messaging.ConversationView;
import dev.pluto.client.messaging.MessageView;
import dev.pluto.client.messaging.PageConversationView;
import dev.pluto.client.messaging.PageMessageView;
import dev.pluto.client.scheduler.PageTaskView;
import dev.pluto.client.scheduler.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is there already, all pages of it. */
final class Api {

    private static final int PAGE = 200;

    private final Pluto pluto;

    Api(Pluto pluto) {
        this.pluto = pluto;
    }

    /** A request by a generated client, each of which throws its own exception. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws Exception;
    }

    Pluto pluto() {
        return pluto;
    }

    Optional<Profile> person(String number) {
        Search search = new Search().phoneNumber(number);
        return ask(() -> pluto.profiles().searchProfiles(search)).getItems().stream()
                .findFirst();
    }

    List<MessageView> messages(UUID person) {
        List<ConversationView> conversations = all(
                cursor -> ask(() -> pluto.conversations().listConversations(cursor, PAGE, person)),
                PageConversationView::getItems,
                PageConversationView::getNextCursor);
        return conversations.stream()
                .flatMap(conversation -> messagesOf(conversation).stream())
                .toList();
    }

    private List<MessageView> messagesOf(ConversationView conversation) {
        return all(
                cursor -> ask(() -> pluto.conversations().listMessages(conversation.getId(), cursor, PAGE, null)),
                PageMessageView::getItems,
                PageMessageView::getNextCursor);
    }

    List<MemoryView> memories(UUID person) {
        return all(
                cursor -> ask(() -> pluto.memories().listMemories(null, cursor, null, PAGE, null, null, null, person)),
                PageMemoryView::getItems,
                PageMemoryView::getNextCursor);
    }

    /** Found in what somebody told, a moment later. */
    List<Habit> habits(UUID person) {
        return all(
                cursor -> ask(() -> pluto.habits().listHabits(cursor, PAGE, null, person)),
                PageHabitView::getItems,
                PageHabitView::getNextCursor);
    }

    List<InteractionView> interactions(UUID memory) {
        return all(
                cursor -> ask(() -> pluto.memories().listInteractions(memory, cursor, PAGE)),
                PageInteractionView::getItems,
                PageInteractionView::getNextCursor);
    }

    /** Cancelled ones are listed only when they are asked for, and are none to be made again. */
    List<TaskView> tasks(UUID person, @Nullable String state) {
        return all(
                cursor -> ask(() -> pluto.tasks().listTasks(cursor, PAGE, state, person)),
                PageTaskView::getItems,
                PageTaskView::getNextCursor);
    }

    private static <P, T> List<T> all(
            Function<@Nullable String, P> page, Function<P, List<T>> items, Function<P, @Nullable String> next) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            P one = page.apply(cursor);
            all.addAll(items.apply(one));
            cursor = next.apply(one);
        } while (cursor != null);
        return all;
    }

    /** @throws SeedFailure saying what was refused and why */
    static <T> T ask(Request<T> request) {
        try {
            return request.send();
        } catch (dev.pluto.client.identity.ApiException e) {
            throw refused(e, e.getCode(), e.getResponseBody());
        } catch (dev.pluto.client.messaging.ApiException e) {
            throw refused(e, e.getCode(), e.getResponseBody());
        } catch (dev.pluto.client.memory.ApiException e) {
            throw refused(e, e.getCode(), e.getResponseBody());
        } catch (dev.pluto.client.scheduler.ApiException e) {
            throw refused(e, e.getCode(), e.getResponseBody());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SeedFailure("no answer: " + e.getMessage(), e);
        }
    }

    private static SeedFailure refused(Exception e, int status, @Nullable String body) {
        return new SeedFailure("refused: " + Refusal.of(status, body) + " " + e.getMessage(), e);
    }
}

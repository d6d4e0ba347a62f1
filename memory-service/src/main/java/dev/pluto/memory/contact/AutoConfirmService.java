package dev.pluto.memory.contact;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.contracts.AutoConfirmAnswer;
import dev.pluto.memory.person.ConfirmingPeople;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether what somebody asks a person for is answered without asking them: up to the side of their life it comes from. */
@ApplicationScoped
class AutoConfirmService {
    private final Access access;
    private final ContactsService contacts;
    private final ConfirmingPeople people;

    AutoConfirmService(Access access, ContactsService contacts, ConfirmingPeople people) {
        this.access = access;
        this.contacts = contacts;
        this.people = people;
    }

    Uni<AutoConfirmAnswer> of(UUID userId, String who) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "contact.auto-confirm", "contacts", "memory-service"),
                userId,
                tx -> contacts.book(tx, userId)
                        .map(book -> book.called(who))
                        .chain(meant -> people.sides(tx, userId).map(sides -> answer(meant, sides))));
    }

    /** Whoever may be one of several sides is asked about, as is whom nobody knows. */
    private static AutoConfirmAnswer answer(List<Contact> meant, Set<String> sides) {
        Set<Category> categories = meant.stream().map(Contact::category).collect(Collectors.toSet());
        Category category = categories.size() == 1 ? categories.iterator().next() : Category.OTHER;
        return new AutoConfirmAnswer(
                category.stored(),
                sides.contains(category.stored()),
                meant.stream().map(Contact::id).toList());
    }
}

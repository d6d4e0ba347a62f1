package dev.pluto.memory.contact;

import dev.pluto.memory.fact.ToldFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a person, their contacts, places and organisations hang together. */
final class Relationships {

    private static final String MINE = "my ";
    private static final String ME = "me";

    private final UUID person;
    private final ContactBook book;
    private final Function<String, UUID> idOf;
    private final Map<UUID, Node> nodes = new LinkedHashMap<>();
    private final Map<List<Object>, Edge> edges = new LinkedHashMap<>();

    /** Somebody or something. @param kind {@code person}, {@code contact}, {@code place} or {@code organisation} @param name null of the person */
    record Node(UUID id, String kind, @Nullable String name) {
        @Override
        public String toString() {
            return "Node[" + id + "]";
        }
    }

    /**
     * What one is to the other.
     *
     * @param relation {@code sister}, {@code knows}, {@code lives_in}, {@code works_for}: what "to" is to "from"
     * @param confidence 0..1
     * @param evidence memories it rests on
     */
    record Edge(UUID from, UUID to, String relation, double confidence, List<UUID> evidence) {}

    private Relationships(UUID person, ContactBook book, Function<String, UUID> idOf) {
        this.person = person;
        this.book = book;
        this.idOf = idOf;
    }

    /**
     * All of them.
     *
     * @param told facts that are kept
     * @param idOf the id of a place or an organisation, by its name
     */
    static Relationships of(UUID person, ContactBook book, List<ToldFact> told, Function<String, UUID> idOf) {
        Relationships all = new Relationships(person, book, idOf);
        all.nodes.put(person, new Node(person, "person", null));
        book.all().forEach(contact -> all.nodes.put(contact.id(), new Node(contact.id(), "contact", contact.title())));
        book.all().forEach(all::relate);
        all.places(person, told.stream().filter(fact -> fact.owner().equals(ME)).toList());
        book.all().forEach(contact -> all.places(contact.id(), contact.facts()));
        return all;
    }

    private void relate(Contact contact) {
        String relation = contact.relation() == null ? "knows" : contact.relation();
        Optional<Contact> between = relation.contains("'s ") ? between(relation) : Optional.empty();
        UUID from = between.map(Contact::id).orElse(person);
        String what = between.isPresent() ? relation.substring(relation.lastIndexOf("'s ") + 3) : relation;
        add(new Edge(from, contact.id(), what, contact.confidence(), Evidence.of(contact.facts())));
    }

    /** The daughter of "daughter's teacher". */
    private Optional<Contact> between(String relation) {
        String key = MINE + relation.substring(0, relation.lastIndexOf("'s "));
        return book.all().stream()
                .filter(contact -> contact.keys().contains(key))
                .findFirst();
    }

    private void places(UUID owner, Collection<ToldFact> facts) {
        Map<Place, List<ToldFact>> named = new LinkedHashMap<>();
        for (ToldFact fact : facts) {
            if (fact.isSo()) {
                Place.of(fact)
                        .ifPresent(place -> named.computeIfAbsent(place, unused -> new ArrayList<>())
                                .add(fact));
            }
        }
        named.forEach((place, said) -> {
            UUID id = idOf.apply(place.kind() + " " + place.name().toLowerCase(Locale.ROOT));
            nodes.putIfAbsent(id, new Node(id, place.kind().name().toLowerCase(Locale.ROOT), place.name()));
            add(new Edge(owner, id, place.kind().relation(), Evidence.confidence(said), Evidence.of(said)));
        });
    }

    private void add(Edge edge) {
        edges.putIfAbsent(List.of(edge.from(), edge.to(), edge.relation()), edge);
    }

    /** What touches one of them, with who and what is at the other end; empty when there is none of that id. */
    Optional<Around> around(UUID id) {
        if (!nodes.containsKey(id)) {
            return Optional.empty();
        }
        List<Edge> touching = edges.values().stream()
                .filter(edge -> edge.from().equals(id) || edge.to().equals(id))
                .toList();
        List<Node> near = nodes.values().stream()
                .filter(node -> node.id().equals(id)
                        || touching.stream()
                                .anyMatch(edge -> edge.from().equals(node.id())
                                        || edge.to().equals(node.id())))
                .toList();
        return Optional.of(new Around(near, touching));
    }

    /** A part of it. */
    record Around(List<Node> nodes, List<Edge> edges) {}
}

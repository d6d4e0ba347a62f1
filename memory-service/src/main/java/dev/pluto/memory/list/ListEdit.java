package dev.pluto.memory.list;

import dev.pluto.memory.list.ItemNames.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a deed does to a list.
 *
 * @param added what is new on it
 * @param removed what goes
 * @param missing what was to go and is not there, in the person's words
 */
record ListEdit(List<ListItem> added, List<ListItem> removed, List<String> missing) {

    private record Named(ListItem item, Name name) {}

    /** What stands there already stays once; said with another amount it takes the old one's place. */
    static ListEdit adding(List<ListItem> standing, List<String> wanted, UUID deed, ItemNames names) {
        List<Named> all = new ArrayList<>(named(standing, names));
        List<ListItem> removed = new ArrayList<>();
        for (String text : wanted) {
            Name name = names.of(text);
            List<Named> same = those(all, one -> one.isSame(name));
            boolean isOtherAmount = !name.amount().isEmpty()
                    && same.stream().noneMatch(one -> one.name().amount().equals(name.amount()));
            if (same.isEmpty() || isOtherAmount) {
                all.removeAll(same);
                same.stream().map(Named::item).filter(standing::contains).forEach(removed::add);
                all.add(new Named(ListItem.of(text.strip(), deed), name));
            }
        }
        List<ListItem> added = all.stream()
                .map(Named::item)
                .filter(item -> !standing.contains(item))
                .toList();
        return new ListEdit(added, List.copyOf(removed), List.of());
    }

    /**
     * The very thing goes, or else the only one that is of its kind: "milk" may be the oat milk, if that is all there is. Of an item that
     * is an enumeration kept whole only that part goes.
     */
    static ListEdit removing(List<ListItem> standing, List<String> wanted, UUID deed, ItemNames names) {
        List<Named> all = new ArrayList<>(named(standing, names));
        List<String> missing = new ArrayList<>();
        for (String text : wanted) {
            Name name = names.of(text);
            List<Named> meant = meant(all, name);
            for (Named one : meant) {
                all.remove(one);
                rest(one, name, names).forEach(part -> all.add(new Named(ListItem.of(part, deed), names.of(part))));
            }
            if (meant.isEmpty() && meant(named(standing, names), name).isEmpty()) {
                missing.add(text.strip());
            }
        }
        List<ListItem> left = all.stream().map(Named::item).toList();
        return new ListEdit(
                left.stream().filter(item -> !standing.contains(item)).toList(),
                standing.stream().filter(item -> !left.contains(item)).toList(),
                List.copyOf(missing));
    }

    /** What stays of an item when a part of it goes; nothing when all of it is meant. */
    private static List<String> rest(Named one, Name gone, ItemNames names) {
        List<String> parts =
                one.name().isSame(gone) ? List.of() : names.parts(one.item().text());
        List<String> left = parts.stream()
                .filter(part -> !names.of(part).isSame(gone) && !names.of(part).isKindOf(gone))
                .toList();
        return left.size() < parts.size() ? left : List.of();
    }

    /** What went, as the person is told: of an item of which a part stays, the other parts. */
    List<String> taken(ItemNames names) {
        List<String> left = added.stream().map(ListItem::text).toList();
        return removed.stream()
                .flatMap(item -> {
                    List<String> parts = names.parts(item.text());
                    boolean inPart = parts.stream().anyMatch(left::contains);
                    return inPart ? parts.stream().filter(part -> !left.contains(part)) : Stream.of(item.text());
                })
                .toList();
    }

    private static List<Named> meant(List<Named> all, Name name) {
        List<Named> same = those(all, one -> one.isSame(name));
        List<Named> kind = same.isEmpty() ? those(all, one -> one.isKindOf(name)) : List.of();
        return kind.size() == 1 ? kind : same;
    }

    static ListEdit clearing(List<ListItem> standing) {
        return new ListEdit(List.of(), standing, List.of());
    }

    private static List<Named> named(List<ListItem> items, ItemNames names) {
        return items.stream()
                .map(item -> new Named(item, names.of(item.text())))
                .toList();
    }

    private static List<Named> those(List<Named> all, Predicate<Name> wanted) {
        return all.stream().filter(one -> wanted.test(one.name())).toList();
    }

    @Override
    public String toString() {
        return "ListEdit[" + added.size() + ", " + removed.size() + "]";
    }
}

package dev.pluto.memory.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** All memories of one person in order of time, as of one revision. Immutable: a change makes a new index. */
public final class PersonIndex {
    /** Silence after which the next message begins another talk. */
    static final Duration PAUSE = Duration.ofHours(4);

    private static final Comparator<IndexedMemory> BY_TIME =
            Comparator.comparing(IndexedMemory::occurredAt).thenComparingLong(IndexedMemory::ordinal);

    private final long revision;
    private final List<IndexedMemory> memories;
    private final VectorRows vectors;
    private final TermRows terms;
    private final Map<Signal, double[]> always;
    private final boolean[] follows;
    private final int[] talks;
    private final Bm25.Norms norms;
    private final long[] names;
    private final int[] judged;
    private final long[] speakers;
    private final long bytes;

    private PersonIndex(long revision, List<IndexedMemory> scattered) {
        this.revision = revision;
        this.vectors = VectorRows.of(scattered);
        this.terms = TermRows.of(scattered.stream().map(IndexedMemory::terms).toList());
        this.memories = IntStream.range(0, scattered.size())
                .mapToObj(i -> scattered.get(i).within(vectors.at(i), terms.at(i)))
                .toList();
        this.always = OwnSignals.of(memories);
        this.follows = new boolean[memories.size()];
        this.talks = new int[memories.size()];
        this.names = memories.stream()
                .mapToLong(memory -> Words.glance(memory.names()))
                .toArray();
        this.judged = IntStream.range(0, memories.size())
                .filter(i -> memories.get(i).standing().sum() != 0)
                .toArray();
        this.speakers = memories.stream()
                .flatMapToLong(memory -> Arrays.stream(memory.speaker()))
                .distinct()
                .sorted()
                .toArray();
        long sum = 64;
        for (int i = 0; i < talks.length; i++) {
            follows[i] = i > 0 && isSameTalk(memories.get(i - 1), memories.get(i));
            talks[i] = i == 0 ? 0 : talks[i - 1] + (follows[i] ? 0 : 1);
            sum += memories.get(i).bytes() + 28 + Bm25.Norms.BYTES;
        }
        this.norms = Bm25.Norms.of(terms, follows);
        this.bytes = sum;
    }

    /** @param revision the person's counter of changes these memories were read at */
    public static PersonIndex of(long revision, Collection<IndexedMemory> memories) {
        return new PersonIndex(revision, memories.stream().sorted(BY_TIME).toList());
    }

    /** The same index with some memories added or replaced (by id). Removal needs a new index. */
    public PersonIndex with(long newRevision, Collection<IndexedMemory> changed) {
        Map<UUID, IndexedMemory> byId = new HashMap<>(changed.size() * 2);
        changed.forEach(memory -> byId.put(memory.id(), memory));
        List<IndexedMemory> all = new ArrayList<>(memories.size() + changed.size());
        memories.stream().filter(memory -> !byId.containsKey(memory.id())).forEach(all::add);
        all.addAll(byId.values());
        return of(newRevision, all);
    }

    public long revision() {
        return revision;
    }

    public int size() {
        return memories.size();
    }

    /** About how many bytes of heap it takes. */
    public long bytes() {
        return bytes;
    }

    /** Hashed words of the names of who spoke, sorted. */
    public long[] speakers() {
        return speakers;
    }

    List<IndexedMemory> memories() {
        return memories;
    }

    VectorRows vectors() {
        return vectors;
    }

    TermRows terms() {
        return terms;
    }

    Bm25.Norms norms() {
        return norms;
    }

    /** What speaks for each whatever is asked. */
    Map<Signal, double[]> always() {
        return always;
    }

    /** What the names of each look like at a glance, see {@link Words#glance}. */
    long[] names() {
        return names;
    }

    /** Those of which something came. */
    int[] judged() {
        return judged;
    }

    boolean[] follows() {
        return follows;
    }

    int[] talks() {
        return talks;
    }

    private static boolean isSameTalk(IndexedMemory before, IndexedMemory memory) {
        return Duration.between(before.occurredAt(), memory.occurredAt()).compareTo(PAUSE) <= 0;
    }
}
